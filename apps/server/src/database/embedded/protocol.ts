/** What the main thread and the thread that owns PGlite say to each other. */
export interface WorkerStart {
  /** The folder of the database; it is made if it does not exist. */
  readonly folder: string;
  /** A dumped data directory (tar.gz) to begin with instead of initdb. */
  readonly template?: Uint8Array;
}

export type ToWorker =
  | { readonly kind: 'execute'; readonly id: number; readonly message: Uint8Array }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'executed'; readonly id: number; readonly answer: Uint8Array }
  | { readonly kind: 'dumped'; readonly archive: Uint8Array }
  | { readonly kind: 'closed' };
