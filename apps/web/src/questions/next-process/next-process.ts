import type { KindScreens } from '../kind-screens';
import { ClassView } from './class-view';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';

export const nextProcess: KindScreens<'next-process'> = {
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
};
