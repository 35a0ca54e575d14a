import type { KindScreens } from '../kind-screens';
import { RunStage } from '../run-stage';
import { scenarioRules, ScenarioSubject } from '../scenario-subject';
import { ClassView } from './class-view';
import { GivenRun } from './given-run';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';

export const switchCause: KindScreens<'switch-cause'> = {
  Subject: ScenarioSubject,
  rules: scenarioRules,
  Setting: GivenRun,
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
  Stage: RunStage,
};
