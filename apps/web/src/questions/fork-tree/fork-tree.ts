import type { KindScreens } from '../kind-screens';
import { ClassView } from './class-view';
import { ForkStage } from './fork-stage';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';
import { forkRules, Subject } from './subject';

export const forkTree: KindScreens<'fork-tree'> = {
  Subject,
  rules: forkRules,
  Setting: null,
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
  Stage: ForkStage,
};
