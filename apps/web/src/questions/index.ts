import type { Kind } from '@timeslice/questions';
import { gantt } from './gantt/gantt';
import type { KindScreens } from './kind-screens';
import { nextProcess } from './next-process/next-process';

/** Every kind of question; a new one is a folder and a line. */
export const kinds: { readonly [K in Kind]: KindScreens<K> } = {
  'next-process': nextProcess,
  gantt,
};
