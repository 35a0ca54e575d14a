import type { KindScreens } from '../kind-screens';
import { ClassView } from './class-view';
import { Input } from './input';
import { Paused } from './paused';
import { Reveal } from './reveal';
import { Review } from './review';

export const nextProcess: KindScreens<'next-process'> = {
  Setting: Paused,
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
  heat: () => null,
};
