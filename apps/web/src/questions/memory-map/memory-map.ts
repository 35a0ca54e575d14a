import type { KindScreens } from '../kind-screens';
import { ClassView } from './class-view';
import { Input } from './input';
import { MemoryStage } from './memory-stage';
import { Reveal } from './reveal';
import { Review } from './review';
import { memoryRules, Subject } from './subject';

export const memoryMap: KindScreens<'memory-map'> = {
  Subject,
  rules: memoryRules,
  Setting: null,
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
  Stage: MemoryStage,
};
