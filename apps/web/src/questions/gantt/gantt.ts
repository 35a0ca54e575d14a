import type { KindScreens } from '../kind-screens';
import { scenarioRules, ScenarioSubject } from '../scenario-subject';
import { ClassView } from './class-view';
import { GanttStage } from './gantt-stage';
import { Idea } from './idea';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';

export const gantt: KindScreens<'gantt'> = {
  Subject: ScenarioSubject,
  rules: scenarioRules,
  Setting: null,
  Input,
  Reveal,
  Review,
  Idea,
  HostView: ClassView,
  ProjectorView: ClassView,
  Stage: GanttStage,
};
