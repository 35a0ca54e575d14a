import type { KindScreens } from '../kind-screens';
import { scenarioRules, ScenarioSubject } from '../scenario-subject';
import { ClassView } from './class-view';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';
import { SwitchStage } from './stage';

export const switchCount: KindScreens<'switch-count'> = {
  Subject: ScenarioSubject,
  rules: scenarioRules,
  Setting: null,
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
  Stage: SwitchStage,
};
