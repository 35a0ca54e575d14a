import type { Kind } from '@timeslice/questions';
import { choice } from './choice/choice';
import { gantt } from './gantt/gantt';
import { interleaving } from './interleaving/interleaving';
import { pcb } from './pcb/pcb';
import { choosePolicy } from './choose-policy/choose-policy';
import { chooseQuantum } from './choose-quantum/choose-quantum';
import type { KindScreens } from './kind-screens';
import { nextProcess } from './next-process/next-process';
import { raceValues } from './race-values/race-values';
import { number } from './number/number';
import { text } from './text/text';
import { stateAt } from './state-at/state-at';
import { queueAt } from './queue-at/queue-at';
import { switchCause } from './switch-cause/switch-cause';
import { forkTree } from './fork-tree/fork-tree';
import { memoryMap } from './memory-map/memory-map';
import { metrics } from './metrics/metrics';
import { switchCount } from './switch-count/switch-count';

/** Every kind of question; a new one is a folder and a line. */
export const kinds: { readonly [K in Kind]: KindScreens<K> } = {
  metrics,
  'switch-count': switchCount,
  'next-process': nextProcess,
  gantt,
  choice,
  number,
  text,
  'state-at': stateAt,
  'queue-at': queueAt,
  'switch-cause': switchCause,
  'race-values': raceValues,
  interleaving,
  'fork-tree': forkTree,
  'memory-map': memoryMap,
  pcb,
  'choose-policy': choosePolicy,
  'choose-quantum': chooseQuantum,
};
