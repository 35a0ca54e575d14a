/** Programs of threads over shared memory, for every kind of question about one. */
export const programEn = {
  shared: 'Shared',
  atStart: 'Shared, at the start',
  codeOf: 'Code of {name}',
  registersOf: 'Registers of {name}',
  lock: 'lock {name}',
  free: 'free',
  is: { running: 'on the CPU', ready: 'ready', waiting: 'waits for {lock}', finished: 'finished' },
  /** One step of an order. */
  step: '{thread}, instruction {index, number}: {text}',
  wrongHere: 'From here on it cannot be reached.',
  noEnd: 'no end (deadlock)',
  beginning: 'Nothing has been executed yet.',
  longRun: 'One order of {count, number} instructions leads to this:',
  orderOf: 'Order of instructions that ends with {what}',
  running: 'Order of instructions so far',
  found: 'Possible so far',
  stage: 'One order after another',
};
