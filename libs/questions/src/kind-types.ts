import type { z } from 'zod';
import type {
  ChoiceAnswer,
  ChoicePrompt,
  ChoiceShown,
  ChoiceTally,
  ChoiceTruth,
  choiceAsk,
} from './kinds/choice/public';
import type { ChoiceKey } from './kinds/choice/secret';
import type {
  NumberAnswer,
  NumberPrompt,
  NumberShown,
  NumberTally,
  NumberTruth,
  numberAsk,
} from './kinds/number/public';
import type { NumberKey } from './kinds/number/secret';
import type { TextAnswer, TextPrompt, TextShown, TextTally, TextTruth, textAsk } from './kinds/text/public';
import type { TextKey } from './kinds/text/secret';
import type { GanttAnswer, GanttPrompt, GanttTally, GanttTruth, ganttAsk } from './kinds/gantt/public';
import type { GanttKey } from './kinds/gantt/secret';
import type {
  NextProcessAnswer,
  NextProcessPrompt,
  NextProcessTally,
  NextProcessTruth,
  nextProcessAsk,
} from './kinds/next-process/public';
import type { NextProcessKey } from './kinds/next-process/secret';
import type {
  StateAtAnswer,
  StateAtPrompt,
  StateAtShown,
  StateAtTally,
  StateAtTruth,
  stateAtAsk,
} from './kinds/state-at/public';
import type { StateAtKey } from './kinds/state-at/secret';
import type {
  QueueAtAnswer,
  QueueAtPrompt,
  QueueAtShown,
  QueueAtTally,
  QueueAtTruth,
  queueAtAsk,
} from './kinds/queue-at/public';
import type { QueueAtKey } from './kinds/queue-at/secret';
import type {
  SwitchCauseAnswer,
  SwitchCausePrompt,
  SwitchCauseShown,
  SwitchCauseTally,
  SwitchCauseTruth,
  switchCauseAsk,
} from './kinds/switch-cause/public';
import type { SwitchCauseKey } from './kinds/switch-cause/secret';
import type {
  InterleavingAnswer,
  InterleavingPrompt,
  InterleavingShown,
  InterleavingTally,
  InterleavingTruth,
  interleavingAsk,
} from './kinds/interleaving/public';
import type { InterleavingKey } from './kinds/interleaving/secret';
import type {
  RaceValuesAnswer,
  RaceValuesPrompt,
  RaceValuesShown,
  RaceValuesTally,
  RaceValuesTruth,
  raceValuesAsk,
} from './kinds/race-values/public';
import type { RaceValuesKey } from './kinds/race-values/secret';
import type {
  ForkTreeAnswer,
  ForkTreePrompt,
  ForkTreeShown,
  ForkTreeTally,
  ForkTreeTruth,
  forkTreeAsk,
} from './kinds/fork-tree/public';
import type { ForkTreeKey } from './kinds/fork-tree/secret';
import type {
  MemoryMapAnswer,
  MemoryMapPrompt,
  MemoryMapShown,
  MemoryMapTally,
  MemoryMapTruth,
  memoryMapAsk,
} from './kinds/memory-map/public';
import type { MemoryMapKey } from './kinds/memory-map/secret';
import type { PcbAnswer, PcbPrompt, PcbShown, PcbTally, PcbTruth, pcbAsk } from './kinds/pcb/public';
import type { PcbKey } from './kinds/pcb/secret';
import type {
  MetricsAnswer,
  MetricsPrompt,
  MetricsShown,
  MetricsTally,
  MetricsTruth,
  metricsAsk,
} from './kinds/metrics/public';
import type { MetricsKey } from './kinds/metrics/secret';
import type {
  SwitchCountAnswer,
  SwitchCountPrompt,
  SwitchCountShown,
  SwitchCountTally,
  SwitchCountTruth,
  switchCountAsk,
} from './kinds/switch-count/public';
import type { SwitchCountKey } from './kinds/switch-count/secret';
import type {
  ChoosePolicyAnswer,
  ChoosePolicyPrompt,
  ChoosePolicyShown,
  ChoosePolicyTally,
  ChoosePolicyTruth,
  choosePolicyAsk,
} from './kinds/choose-policy/public';
import type { ChoosePolicyKey } from './kinds/choose-policy/secret';
import type {
  ChooseQuantumAnswer,
  ChooseQuantumPrompt,
  ChooseQuantumShown,
  ChooseQuantumTally,
  ChooseQuantumTruth,
  chooseQuantumAsk,
} from './kinds/choose-quantum/public';
import type { ChooseQuantumKey } from './kinds/choose-quantum/secret';
import type { TraceShown } from './scenario-kind';

/** The types of each kind. A new kind adds an entry, and the compiler asks for its two halves and its screens. */
export interface KindTypes {
  metrics: {
    subject: 'scenario';
    ask: z.output<typeof metricsAsk>;
    prompt: MetricsPrompt;
    key: MetricsKey;
    answer: MetricsAnswer;
    tally: MetricsTally;
    shown: MetricsShown;
    truth: MetricsTruth;
  };
  'switch-count': {
    subject: 'scenario';
    ask: z.output<typeof switchCountAsk>;
    prompt: SwitchCountPrompt;
    key: SwitchCountKey;
    answer: SwitchCountAnswer;
    tally: SwitchCountTally;
    shown: SwitchCountShown;
    truth: SwitchCountTruth;
  };
  'next-process': {
    subject: 'scenario';
    ask: z.output<typeof nextProcessAsk>;
    prompt: NextProcessPrompt;
    key: NextProcessKey;
    answer: NextProcessAnswer;
    tally: NextProcessTally;
    shown: TraceShown<'next-process'>;
    truth: NextProcessTruth;
  };
  gantt: {
    subject: 'scenario';
    ask: z.output<typeof ganttAsk>;
    prompt: GanttPrompt;
    key: GanttKey;
    answer: GanttAnswer;
    tally: GanttTally;
    shown: TraceShown<'gantt'>;
    truth: GanttTruth;
  };
  choice: {
    subject: 'none';
    ask: z.output<typeof choiceAsk>;
    prompt: ChoicePrompt;
    key: ChoiceKey;
    answer: ChoiceAnswer;
    tally: ChoiceTally;
    shown: ChoiceShown;
    truth: ChoiceTruth;
  };
  number: {
    subject: 'none';
    ask: z.output<typeof numberAsk>;
    prompt: NumberPrompt;
    key: NumberKey;
    answer: NumberAnswer;
    tally: NumberTally;
    shown: NumberShown;
    truth: NumberTruth;
  };
  text: {
    subject: 'none';
    ask: z.output<typeof textAsk>;
    prompt: TextPrompt;
    key: TextKey;
    answer: TextAnswer;
    tally: TextTally;
    shown: TextShown;
    truth: TextTruth;
  };
  'state-at': {
    subject: 'scenario';
    ask: z.output<typeof stateAtAsk>;
    prompt: StateAtPrompt;
    key: StateAtKey;
    answer: StateAtAnswer;
    tally: StateAtTally;
    shown: StateAtShown;
    truth: StateAtTruth;
  };
  'queue-at': {
    subject: 'scenario';
    ask: z.output<typeof queueAtAsk>;
    prompt: QueueAtPrompt;
    key: QueueAtKey;
    answer: QueueAtAnswer;
    tally: QueueAtTally;
    shown: QueueAtShown;
    truth: QueueAtTruth;
  };
  'switch-cause': {
    subject: 'scenario';
    ask: z.output<typeof switchCauseAsk>;
    prompt: SwitchCausePrompt;
    key: SwitchCauseKey;
    answer: SwitchCauseAnswer;
    tally: SwitchCauseTally;
    shown: SwitchCauseShown;
    truth: SwitchCauseTruth;
  };
  'race-values': {
    subject: 'program';
    ask: z.output<typeof raceValuesAsk>;
    prompt: RaceValuesPrompt;
    key: RaceValuesKey;
    answer: RaceValuesAnswer;
    tally: RaceValuesTally;
    shown: RaceValuesShown;
    truth: RaceValuesTruth;
  };
  interleaving: {
    subject: 'program';
    ask: z.output<typeof interleavingAsk>;
    prompt: InterleavingPrompt;
    key: InterleavingKey;
    answer: InterleavingAnswer;
    tally: InterleavingTally;
    shown: InterleavingShown;
    truth: InterleavingTruth;
  };
  'fork-tree': {
    subject: 'none';
    ask: z.output<typeof forkTreeAsk>;
    prompt: ForkTreePrompt;
    key: ForkTreeKey;
    answer: ForkTreeAnswer;
    tally: ForkTreeTally;
    shown: ForkTreeShown;
    truth: ForkTreeTruth;
  };
  'memory-map': {
    subject: 'none';
    ask: z.output<typeof memoryMapAsk>;
    prompt: MemoryMapPrompt;
    key: MemoryMapKey;
    answer: MemoryMapAnswer;
    tally: MemoryMapTally;
    shown: MemoryMapShown;
    truth: MemoryMapTruth;
  };
  pcb: {
    subject: 'scenario';
    ask: z.output<typeof pcbAsk>;
    prompt: PcbPrompt;
    key: PcbKey;
    answer: PcbAnswer;
    tally: PcbTally;
    shown: PcbShown;
    truth: PcbTruth;
  };
  'choose-policy': {
    subject: 'scenario';
    ask: z.output<typeof choosePolicyAsk>;
    prompt: ChoosePolicyPrompt;
    key: ChoosePolicyKey;
    answer: ChoosePolicyAnswer;
    tally: ChoosePolicyTally;
    shown: ChoosePolicyShown;
    truth: ChoosePolicyTruth;
  };
  'choose-quantum': {
    subject: 'scenario';
    ask: z.output<typeof chooseQuantumAsk>;
    prompt: ChooseQuantumPrompt;
    key: ChooseQuantumKey;
    answer: ChooseQuantumAnswer;
    tally: ChooseQuantumTally;
    shown: ChooseQuantumShown;
    truth: ChooseQuantumTruth;
  };
}
