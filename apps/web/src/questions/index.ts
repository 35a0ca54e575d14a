import type { Kind } from '@timeslice/questions';
import { choice } from './choice/choice';
import { gantt } from './gantt/gantt';
import type { KindScreens } from './kind-screens';
import { nextProcess } from './next-process/next-process';
import { number } from './number/number';
import { text } from './text/text';

/** Every kind of question; a new one is a folder and a line. */
export const kinds: { readonly [K in Kind]: KindScreens<K> } = {
  'next-process': nextProcess,
  gantt,
  choice,
  number,
  text,
};
