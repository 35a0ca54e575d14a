import type { KindScreens } from '../kind-screens';
import { HostView, ProjectorView } from './class-view';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';
import { TextStage } from './text-stage';

export const text: KindScreens<'text'> = {
  Subject: null,
  rules: () => [],
  Setting: null,
  Input,
  Reveal,
  Review,
  HostView,
  ProjectorView,
  Stage: TextStage,
};
