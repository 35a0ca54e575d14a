import type { BankName } from '../../kinds/choice/public';
import type { DrawBank } from './bank';
import { onTheStack, resultOfTheChild, sameAddress, startedOften, threadsShare } from './memory';
import { gilSpeedup, lockCures } from './python-and-locks';
import { endsStarvation, fourWords, quantumCurve, takingTurns } from './scheduling';
import { duringSwitch, processSwitch, threadSwitch } from './switching';

export const banks: { readonly [N in BankName]: DrawBank } = {
  'threads-share': threadsShare,
  'on-the-stack': onTheStack,
  'same-address': sameAddress,
  'result-of-the-child': resultOfTheChild,
  'started-often': startedOften,
  'thread-switch': threadSwitch,
  'process-switch': processSwitch,
  'during-switch': duringSwitch,
  'quantum-curve': quantumCurve,
  'taking-turns': takingTurns,
  'four-words': fourWords,
  'ends-starvation': endsStarvation,
  'gil-speedup': gilSpeedup,
  'lock-cures': lockCures,
};
