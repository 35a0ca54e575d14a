/** The conventions that a question may leave open or have changed, each with its values. */
export const conventionsEn = {
  enqueueOrder: {
    label: 'At one instant, these join the ready queue in turn',
    arrival: 'arrivals',
    io: 'back from I/O',
    expired: 'quantum over',
  },
  tie: {
    label: 'Ties are broken by',
    fifo: 'who joined first',
    arrival: 'who arrived first',
    id: 'order of the list',
    then: ', then ',
  },
  runningWinsTies: {
    label: 'A running process that is equal to a ready one',
    true: 'keeps the CPU',
    false: 'is compared like the others',
  },
  preemptedPlace: {
    label: 'A preempted process',
    tail: 'goes to the tail of the queue',
    head: 'keeps its place in the queue',
  },
  quantumOnPreempt: {
    label: 'After preemption it has',
    fresh: 'a fresh quantum',
    remaining: 'the rest of its quantum',
  },
  onExpiryEmpty: {
    label: 'Quantum over and nobody else ready',
    continue: 'it goes on at no cost',
    redispatch: 'it is dispatched anew',
  },
  quantumAfterIo: {
    label: 'After I/O it has',
    fresh: 'a fresh quantum',
    remaining: 'the rest of its quantum',
  },
  ioReturn: {
    label: 'Back from I/O, a process',
    tail: 'joins at the tail',
    head: 'joins at the head',
    preempts: 'takes the CPU at once',
  },
  priorityOrder: { label: 'More urgent is the', low: 'lower number', high: 'higher number' },
} as const;
