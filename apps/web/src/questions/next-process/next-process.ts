import type { KindScreens } from '../kind-screens';
import { RunStage } from '../run-stage';
import { scenarioRules, ScenarioSubject } from '../scenario-subject';
import { ClassView } from './class-view';
import { Input } from './input';
import { Paused } from './paused';
import { Reveal } from './reveal';
import { Review } from './review';

export const nextProcess: KindScreens<'next-process'> = {
  Subject: ScenarioSubject,
  rules: scenarioRules,
  Setting: Paused,
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
  Stage: RunStage,
};
