/** What can be taken back. Edits of one `group` that follow one another, e.g. letters in one field, are one step. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  readonly group: string | null;
  /** What was done last, for whoever says so. */
  readonly last: HistoryAction<T>['type'];
}

export type HistoryAction<T> =
  | { readonly type: 'edit'; readonly to: (present: T) => T; readonly group?: string | undefined }
  /** Something else altogether: there is nothing before it. */
  | { readonly type: 'begin'; readonly at: T }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const MOST = 200;

export const beginning = <T>(present: T): History<T> => ({
  past: [],
  present,
  future: [],
  group: null,
  last: 'begin',
});

export function historyAfter<T>(history: History<T>, action: HistoryAction<T>): History<T> {
  const { past, present, future, group } = history;
  switch (action.type) {
    case 'edit': {
      const next = action.to(present);
      if (next === present) return history;
      const goesOn = action.group !== undefined && action.group === group;
      return {
        past: goesOn ? past : [...past, present].slice(-MOST),
        present: next,
        future: [],
        group: action.group ?? null,
        last: 'edit',
      };
    }
    case 'begin':
      return beginning(action.at);
    case 'undo': {
      const before = past.at(-1);
      if (before === undefined) return history;
      return { past: past.slice(0, -1), present: before, future: [present, ...future], group: null, last: 'undo' };
    }
    case 'redo': {
      const [after, ...later] = future;
      if (after === undefined) return history;
      return { past: [...past, present], present: after, future: later, group: null, last: 'redo' };
    }
  }
}
