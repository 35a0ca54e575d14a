import type { KindScreens } from '../kind-screens';
import { RunStage } from '../run-stage';
import { scenarioRules, ScenarioSubject } from '../scenario-subject';
import { HostView, ProjectorView } from './class-view';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';
import { Setting } from './setting';

export const queueAt: KindScreens<'queue-at'> = {
  Subject: ScenarioSubject,
  rules: scenarioRules,
  Setting,
  Input,
  Reveal,
  Review,
  HostView,
  ProjectorView,
  Stage: RunStage,
};
