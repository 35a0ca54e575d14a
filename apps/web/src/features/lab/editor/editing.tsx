'use client';

import type { ScenarioProblem } from '@timeslice/contract';
import { createContext, use } from 'react';
import type { ScenarioDraft } from '../model/draft';
import { pathName, type Path } from '../model/path';

/** What every part of the editor knows: the draft, how to change it, and what is wrong where. */
export interface Editing {
  readonly draft: ScenarioDraft;
  /** Edits of one `group` that follow one another are taken back in one step. */
  readonly edit: (change: (draft: ScenarioDraft) => ScenarioDraft, group?: string) => void;
  readonly problems: readonly ScenarioProblem[];
}

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('A part of the editor stands outside of it.');
  return editing;
}

/** What is wrong with exactly this field. */
export function useProblemAt(path: Path): ScenarioProblem | undefined {
  const name = pathName(path);
  return useEditing().problems.find((problem) => problem.path === name);
}

/** What is wrong in this part of the file and has no field of its own there. */
export function problemsUnder(problems: readonly ScenarioProblem[], path: Path): readonly ScenarioProblem[] {
  const name = pathName(path);
  return problems.filter(
    (one) => one.path === name || one.path.startsWith(`${name}.`) || one.path.startsWith(`${name}[`),
  );
}
