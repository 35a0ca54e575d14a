import type { z } from 'zod';
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
import type { TraceShown } from './scenario-kind';

/** The types of each kind. A new kind adds an entry, and the compiler asks for its two halves and its screens. */
export interface KindTypes {
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
}
