import type { ForkStep } from '@timeslice/engine';
import { inOfferOrder, type Prompt, type Shown } from '@timeslice/questions';

export interface TreeNode {
  readonly id: string;
  readonly index: number;
  readonly is: 'running' | 'blocked' | 'terminated';
  readonly children: readonly TreeNode[];
}

export interface RunSoFar {
  readonly tree: TreeNode;
  readonly lines: readonly { readonly process: string; readonly text: string }[];
  readonly last: Shown<'fork-tree'>['steps'][number] | null;
}

/** What the first `tick` steps have made of the one process of the beginning. */
export function runSoFar({ steps }: Shown<'fork-tree'>, tick: number): RunSoFar {
  const done = steps.slice(0, Math.floor(tick));
  const children = new Map<string, string[]>([['P0', []]]);
  const states = new Map<string, TreeNode['is']>();
  for (const step of done) {
    if (step.does === 'fork') {
      children.set(step.child, []);
      children.get(step.process)?.push(step.child);
    }
    states.set(step.process, stateAfter(step));
  }
  const nodeOf = (id: string): TreeNode => ({
    id,
    index: Number(id.slice(1)),
    is: states.get(id) ?? 'running',
    children: (children.get(id) ?? []).map(nodeOf),
  });
  return {
    tree: nodeOf('P0'),
    lines: done.flatMap((step) => (step.does === 'print' ? [{ process: step.process, text: step.text }] : [])),
    last: done.at(-1) ?? null,
  };
}

function stateAfter({ does }: ForkStep): TreeNode['is'] {
  if (does === 'block') return 'blocked';
  return does === 'end' ? 'terminated' : 'running';
}

export interface RightSoFar {
  readonly processes: number;
  readonly lines: number;
  readonly printed: readonly string[];
}

/** What is right, once the last process has ended within the first `tick` steps; null before. */
export function rightSoFar(
  { offer, ordered }: Prompt<'fork-tree'>,
  { steps }: Shown<'fork-tree'>,
  tick: number,
): RightSoFar | null {
  const done = steps.slice(0, Math.floor(tick));
  const processes = 1 + done.filter(({ does }) => does === 'fork').length;
  if (done.filter(({ does }) => does === 'end').length < processes) return null;
  const printed = done.flatMap((step) => (step.does === 'print' ? [step.text] : []));
  return { processes, lines: printed.length, printed: ordered ? printed : inOfferOrder(offer, printed) };
}
