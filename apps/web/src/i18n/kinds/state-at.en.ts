export const stateAtEn = {
  ask: 'In which state is each of them at t = {at, number}?',
  during: 'During the tick from {at, number} to {next, number}, after everything that happens at t = {at, number}.',
  of: 'State of {thread} at t = {at, number}',
  open: '{open, plural, =0 {All filled in.} other {Still open: # of {threads, number}.}}',
  run: 'The run up to t = {at, number}',
  allRight: 'All of it right.',
  score: '{right, number} of {threads, number} right',
  class: 'What {answers, plural, one {# person} other {# people}} said for t = {at, number}',
  thread: 'Process or thread',
} as const;
