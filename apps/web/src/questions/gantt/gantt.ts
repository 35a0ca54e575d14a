import { shareRight } from '@timeslice/questions';
import type { KindScreens } from '../kind-screens';
import { ClassView } from './class-view';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';

export const gantt: KindScreens<'gantt'> = {
  Setting: null,
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
  heat: ({ length }, tally, trace) =>
    shareRight({ kind: 'gantt', length, trace }, tally)?.[0]?.slice(0, trace.until) ?? null,
};
