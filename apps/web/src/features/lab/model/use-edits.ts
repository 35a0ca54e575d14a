import { useMemo, useReducer } from 'react';
import { beginning, historyAfter, type HistoryAction, type History } from './history';

/** What can be taken back, whatever it is. */
export interface Undoing {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly last: HistoryAction<never>['type'];
}

/** Something that is edited, with what can be taken back. */
export interface Edits<T> extends Undoing {
  readonly present: T;
  readonly change: (action: HistoryAction<T>) => void;
}

export function useEdits<T>(first: T): Edits<T> {
  const [history, change] = useReducer<History<T>, [HistoryAction<T>]>(historyAfter<T>, beginning(first));
  return useMemo(() => {
    const { present, past, future, last } = history;
    return {
      present,
      change,
      undo: () => change({ type: 'undo' }),
      redo: () => change({ type: 'redo' }),
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      last,
    };
  }, [history]);
}
