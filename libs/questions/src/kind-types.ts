import type { z } from 'zod';
import type * as choice from './kinds/choice/public';
import type { ChoiceKey } from './kinds/choice/secret';
import type * as number from './kinds/number/public';
import type { NumberKey } from './kinds/number/secret';
import type * as text from './kinds/text/public';
import type { TextKey } from './kinds/text/secret';
import type * as gantt from './kinds/gantt/public';
import type { GanttKey } from './kinds/gantt/secret';
import type * as nextProcess from './kinds/next-process/public';
import type { NextProcessKey } from './kinds/next-process/secret';
import type * as stateAt from './kinds/state-at/public';
import type { StateAtKey } from './kinds/state-at/secret';
import type * as queueAt from './kinds/queue-at/public';
import type { QueueAtKey } from './kinds/queue-at/secret';
import type * as switchCause from './kinds/switch-cause/public';
import type { SwitchCauseKey } from './kinds/switch-cause/secret';
import type * as interleaving from './kinds/interleaving/public';
import type { InterleavingKey } from './kinds/interleaving/secret';
import type * as raceValues from './kinds/race-values/public';
import type { RaceValuesKey } from './kinds/race-values/secret';
import type * as forkTree from './kinds/fork-tree/public';
import type { ForkTreeKey } from './kinds/fork-tree/secret';
import type * as memoryMap from './kinds/memory-map/public';
import type { MemoryMapKey } from './kinds/memory-map/secret';
import type * as pcb from './kinds/pcb/public';
import type { PcbKey } from './kinds/pcb/secret';
import type * as metrics from './kinds/metrics/public';
import type { MetricsKey } from './kinds/metrics/secret';
import type * as switchCount from './kinds/switch-count/public';
import type { SwitchCountKey } from './kinds/switch-count/secret';
import type * as choosePolicy from './kinds/choose-policy/public';
import type { ChoosePolicyKey } from './kinds/choose-policy/secret';
import type * as chooseQuantum from './kinds/choose-quantum/public';
import type { ChooseQuantumKey } from './kinds/choose-quantum/secret';
import type { TraceShown } from './scenario-kind';

/** The types of each kind. A new kind adds an entry, and the compiler asks for its two halves and its screens. */
export interface KindTypes {
  metrics: {
    subject: 'scenario';
    ask: z.output<typeof metrics.metricsAsk>;
    prompt: metrics.MetricsPrompt;
    key: MetricsKey;
    answer: metrics.MetricsAnswer;
    tally: metrics.MetricsTally;
    shown: metrics.MetricsShown;
    truth: metrics.MetricsTruth;
  };
  'switch-count': {
    subject: 'scenario';
    ask: z.output<typeof switchCount.switchCountAsk>;
    prompt: switchCount.SwitchCountPrompt;
    key: SwitchCountKey;
    answer: switchCount.SwitchCountAnswer;
    tally: switchCount.SwitchCountTally;
    shown: switchCount.SwitchCountShown;
    truth: switchCount.SwitchCountTruth;
  };
  'next-process': {
    subject: 'scenario';
    ask: z.output<typeof nextProcess.nextProcessAsk>;
    prompt: nextProcess.NextProcessPrompt;
    key: NextProcessKey;
    answer: nextProcess.NextProcessAnswer;
    tally: nextProcess.NextProcessTally;
    shown: TraceShown<'next-process'>;
    truth: nextProcess.NextProcessTruth;
  };
  gantt: {
    subject: 'scenario';
    ask: z.output<typeof gantt.ganttAsk>;
    prompt: gantt.GanttPrompt;
    key: GanttKey;
    answer: gantt.GanttAnswer;
    tally: gantt.GanttTally;
    shown: TraceShown<'gantt'>;
    truth: gantt.GanttTruth;
  };
  choice: {
    subject: 'none';
    ask: z.output<typeof choice.choiceAsk>;
    prompt: choice.ChoicePrompt;
    key: ChoiceKey;
    answer: choice.ChoiceAnswer;
    tally: choice.ChoiceTally;
    shown: choice.ChoiceShown;
    truth: choice.ChoiceTruth;
  };
  number: {
    subject: 'none';
    ask: z.output<typeof number.numberAsk>;
    prompt: number.NumberPrompt;
    key: NumberKey;
    answer: number.NumberAnswer;
    tally: number.NumberTally;
    shown: number.NumberShown;
    truth: number.NumberTruth;
  };
  text: {
    subject: 'none';
    ask: z.output<typeof text.textAsk>;
    prompt: text.TextPrompt;
    key: TextKey;
    answer: text.TextAnswer;
    tally: text.TextTally;
    shown: text.TextShown;
    truth: text.TextTruth;
  };
  'state-at': {
    subject: 'scenario';
    ask: z.output<typeof stateAt.stateAtAsk>;
    prompt: stateAt.StateAtPrompt;
    key: StateAtKey;
    answer: stateAt.StateAtAnswer;
    tally: stateAt.StateAtTally;
    shown: stateAt.StateAtShown;
    truth: stateAt.StateAtTruth;
  };
  'queue-at': {
    subject: 'scenario';
    ask: z.output<typeof queueAt.queueAtAsk>;
    prompt: queueAt.QueueAtPrompt;
    key: QueueAtKey;
    answer: queueAt.QueueAtAnswer;
    tally: queueAt.QueueAtTally;
    shown: queueAt.QueueAtShown;
    truth: queueAt.QueueAtTruth;
  };
  'switch-cause': {
    subject: 'scenario';
    ask: z.output<typeof switchCause.switchCauseAsk>;
    prompt: switchCause.SwitchCausePrompt;
    key: SwitchCauseKey;
    answer: switchCause.SwitchCauseAnswer;
    tally: switchCause.SwitchCauseTally;
    shown: switchCause.SwitchCauseShown;
    truth: switchCause.SwitchCauseTruth;
  };
  'race-values': {
    subject: 'program';
    ask: z.output<typeof raceValues.raceValuesAsk>;
    prompt: raceValues.RaceValuesPrompt;
    key: RaceValuesKey;
    answer: raceValues.RaceValuesAnswer;
    tally: raceValues.RaceValuesTally;
    shown: raceValues.RaceValuesShown;
    truth: raceValues.RaceValuesTruth;
  };
  interleaving: {
    subject: 'program';
    ask: z.output<typeof interleaving.interleavingAsk>;
    prompt: interleaving.InterleavingPrompt;
    key: InterleavingKey;
    answer: interleaving.InterleavingAnswer;
    tally: interleaving.InterleavingTally;
    shown: interleaving.InterleavingShown;
    truth: interleaving.InterleavingTruth;
  };
  'fork-tree': {
    subject: 'none';
    ask: z.output<typeof forkTree.forkTreeAsk>;
    prompt: forkTree.ForkTreePrompt;
    key: ForkTreeKey;
    answer: forkTree.ForkTreeAnswer;
    tally: forkTree.ForkTreeTally;
    shown: forkTree.ForkTreeShown;
    truth: forkTree.ForkTreeTruth;
  };
  'memory-map': {
    subject: 'none';
    ask: z.output<typeof memoryMap.memoryMapAsk>;
    prompt: memoryMap.MemoryMapPrompt;
    key: MemoryMapKey;
    answer: memoryMap.MemoryMapAnswer;
    tally: memoryMap.MemoryMapTally;
    shown: memoryMap.MemoryMapShown;
    truth: memoryMap.MemoryMapTruth;
  };
  pcb: {
    subject: 'scenario';
    ask: z.output<typeof pcb.pcbAsk>;
    prompt: pcb.PcbPrompt;
    key: PcbKey;
    answer: pcb.PcbAnswer;
    tally: pcb.PcbTally;
    shown: pcb.PcbShown;
    truth: pcb.PcbTruth;
  };
  'choose-policy': {
    subject: 'scenario';
    ask: z.output<typeof choosePolicy.choosePolicyAsk>;
    prompt: choosePolicy.ChoosePolicyPrompt;
    key: ChoosePolicyKey;
    answer: choosePolicy.ChoosePolicyAnswer;
    tally: choosePolicy.ChoosePolicyTally;
    shown: choosePolicy.ChoosePolicyShown;
    truth: choosePolicy.ChoosePolicyTruth;
  };
  'choose-quantum': {
    subject: 'scenario';
    ask: z.output<typeof chooseQuantum.chooseQuantumAsk>;
    prompt: chooseQuantum.ChooseQuantumPrompt;
    key: ChooseQuantumKey;
    answer: chooseQuantum.ChooseQuantumAnswer;
    tally: chooseQuantum.ChooseQuantumTally;
    shown: chooseQuantum.ChooseQuantumShown;
    truth: chooseQuantum.ChooseQuantumTruth;
  };
}
