import type { Answer, Prompt } from '@timeslice/questions';
import { useMemo, useState } from 'react';
import { did, type History, noHistory, redone, undone } from './history';
import { answerOf, apply, drawingOf, type Drawing, type Edit, isSame } from './model';

export interface Painter {
  readonly drawing: Drawing;
  /** One stroke; one that changes nothing is none. */
  readonly edit: (edit: Edit) => void;
  /** Null where there is nothing to take back or to make again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** The last stroke, to be said in words. */
  readonly last: Edit | 'undo' | 'redo' | null;
}

/** The drawing is the answer itself; only what can be taken back is kept here. */
export function usePainter(
  prompt: Prompt<'gantt'>,
  answer: Answer<'gantt'> | null,
  onChange: (answer: Answer<'gantt'>) => void,
): Painter {
  const drawing = useMemo(() => drawingOf(prompt, answer), [prompt, answer]);
  const [history, setHistory] = useState<History<Drawing>>(noHistory);
  const [last, setLast] = useState<Painter['last']>(null);

  const travel = (step: ReturnType<typeof undone<Drawing>>, way: 'undo' | 'redo') =>
    step &&
    (() => {
      setHistory(step.history);
      setLast(way);
      onChange(answerOf(step.present));
    });

  return {
    drawing,
    last,
    edit(edit) {
      const next = apply(drawing, edit);
      if (isSame(next, drawing)) return;
      setHistory(did(history, drawing));
      setLast(edit);
      onChange(answerOf(next));
    },
    undo: travel(undone(history, drawing), 'undo'),
    redo: travel(redone(history, drawing), 'redo'),
  };
}
