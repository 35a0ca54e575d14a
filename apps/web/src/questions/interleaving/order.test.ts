import { expect, test } from '@jest/globals';
import { readProgram, type Program } from '@timeslice/engine';
import { standsIn, writtenSteps } from './order';

function programOf(...codes: readonly (readonly string[])[]): Program {
  const read = readProgram({
    format: 'timeslice/program@1',
    shared: { x: 0, busy: 0 },
    threads: codes.map((code, index) => ({ id: `T${index + 1}`, code })),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.program;
}
const order = (digits: string) => [...digits].map((digit) => `T${digit}`);

test('[ILV3] without jumps nothing is executed while an order is written: a LOCK is placed though it is taken', () => {
  const program = programOf(['LOCK m', 'UNLOCK m'], ['LOCK m', 'UNLOCK m']);
  expect(standsIn(program, order('1'))).toEqual([
    { is: 'able', index: 1 },
    { is: 'able', index: 0 },
  ]);
  expect(writtenSteps(program, order('12'))).toEqual([
    { thread: 'T1', index: 0 },
    { thread: 'T2', index: 0 },
  ]);
  expect(standsIn(program, order('1212'))).toEqual([{ is: 'finished' }, { is: 'finished' }]);
});

test('[ILV10] with jumps each thread stands where the order has brought it: gone round, waiting, or finished', () => {
  const spins = ['LOAD ax,busy', 'TEST ax,0', 'JNE 0', 'SETM busy,1'];
  const program = programOf(spins, spins);
  expect(standsIn(program, order('1111222'))).toEqual([{ is: 'finished' }, { is: 'able', index: 0 }]);
  expect(writtenSteps(program, order('11112222')).map(({ index }) => index)).toEqual([0, 1, 2, 3, 0, 1, 2, 0]);
  const waits = programOf(['LOCK m', 'TEST 0,0', 'JNE 0'], ['LOCK m']);
  expect(standsIn(waits, order('1'))).toEqual([
    { is: 'able', index: 1 },
    { is: 'waiting', lock: 'm' },
  ]);
});
