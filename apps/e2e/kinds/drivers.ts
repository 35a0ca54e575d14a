import { choice } from './choice';
import { choosePolicy } from './choose-policy';
import { chooseQuantum } from './choose-quantum';
import { forkTree } from './fork-tree';
import { gantt } from './gantt';
import { interleaving } from './interleaving';
import { memoryMap } from './memory-map';
import { metrics } from './metrics';
import { pcb } from './pcb';
import { switchCount } from './switch-count';
import { nextProcess } from './next-process';
import { number } from './number';
import { queueAt } from './queue-at';
import { raceValues } from './race-values';
import { stateAt } from './state-at';
import { switchCause } from './switch-cause';
import { text } from './text';

/** Every kind that the tour asks about. */
export const drivers = {
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
  'switch-count': switchCount,
  pcb,
  'choose-policy': choosePolicy,
  'choose-quantum': chooseQuantum,
  metrics,
};
