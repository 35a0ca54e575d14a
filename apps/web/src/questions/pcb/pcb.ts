import type { KindScreens } from '../kind-screens';
import { scenarioRules, ScenarioSubject } from '../scenario-subject';
import { ClassView } from './class-view';
import { Input } from './input';
import { Reveal } from './reveal';
import { Review } from './review';
import { Setting } from './setting';
import { Stage } from './stage';

export const pcb: KindScreens<'pcb'> = {
  Subject: ScenarioSubject,
  rules: scenarioRules,
  Setting,
  Input,
  Reveal,
  Review,
  HostView: ClassView,
  ProjectorView: ClassView,
  Stage,
};
