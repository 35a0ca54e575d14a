import type { KindScreens } from '../kind-screens';
import { scenarioRules, ScenarioSubject } from '../scenario-subject';
import { HostView, ProjectorView } from './class-view';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';
import { MetricsStage } from './stage';

export const metrics: KindScreens<'metrics'> = {
  Subject: ScenarioSubject,
  rules: scenarioRules,
  Setting: null,
  Input,
  Reveal,
  Review,
  HostView,
  ProjectorView,
  Stage: MetricsStage,
};
