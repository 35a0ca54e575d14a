export type Throwaway =
  | { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> }
  | { readonly url: null; readonly reason: string };

export function startPostgres(options?: {
  readonly settings?: Readonly<Record<string, string>>;
  readonly preload?: string;
  readonly journal?: string;
}): Promise<Throwaway>;
