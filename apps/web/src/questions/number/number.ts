import type { KindScreens } from '../kind-screens';
import { HostView, ProjectorView } from './class-view';
import { Input } from './input';
import { NumberStage } from './number-stage';
import { Reveal } from './reveal';
import { Review } from './review';

export const number: KindScreens<'number'> = {
  Subject: null,
  rules: () => [],
  Setting: null,
  Input,
  Reveal,
  Review,
  HostView,
  ProjectorView,
  Stage: NumberStage,
};
