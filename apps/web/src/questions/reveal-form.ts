import type { Kind } from '@timeslice/questions';
import type { RevealForm } from '../ui/transport-bar';

const forms: { readonly [K in Kind]: RevealForm } = {
  'next-process': 'run',
  gantt: 'run',
  'state-at': 'run',
  'queue-at': 'run',
  'switch-cause': 'run',
  metrics: 'run',
  'switch-count': 'run',
  interleaving: 'program',
  'race-values': 'program',
  choice: 'answer',
  number: 'answer',
  text: 'answer',
  'fork-tree': 'answer',
  'memory-map': 'answer',
  pcb: 'answer',
  'choose-policy': 'answer',
  'choose-quantum': 'answer',
};

/** Whether a question reveals a run or an answer, which decides what the reveal is called. */
export const revealFormOf = ({ kind }: { readonly kind: Kind }): RevealForm => forms[kind];
