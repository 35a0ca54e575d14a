import type { KindScreens } from '../kind-screens';
import { programRules } from '../program-rules';
import { ProgramStage } from '../program-stage';
import { ProgramSubject } from '../program-subject';
import { ClassView } from './class-view';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';

export const raceValues: KindScreens<'race-values'> = {
  Subject: ProgramSubject,
  rules: programRules,
  Setting: null,
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
  Stage: ProgramStage,
};
