import type { KindScreens } from '../kind-screens';
import { ChoiceStage } from './choice-stage';
import { ClassView } from './class-view';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';
import { Setting } from './setting';

export const choice: KindScreens<'choice'> = {
  Subject: null,
  rules: () => [],
  Setting,
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
  Stage: ChoiceStage,
};
