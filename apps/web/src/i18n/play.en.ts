import type { Parting } from '@timeslice/contract';

const partings = {
  replaced: {
    title: 'Open in another window',
    body: 'You opened this class in another window or on another device. It goes on there.',
  },
  removed: {
    title: 'You were removed from this class',
    body: 'Your instructor removed you. If this is a mistake, tell your instructor, who can let you in again.',
  },
  'unknown-ticket': {
    title: 'This seat is gone',
    body: 'The server does not know this seat. Join again with the code on the screen.',
  },
  'link-renewed': {
    title: 'This address was replaced',
    body: 'It no longer opens. Join again with the code on the screen.',
  },
  'too-fast': {
    title: 'Cut off for a moment',
    body: 'This window sent too much at once. Your answer is kept on this device.',
  },
} as const satisfies Record<Parting, { title: string; body: string }>;

export const playEn = {
  place: 'Question {number, number} of {of, number}',
  progress: 'Questions of this lesson',
  scenario: 'Processes and rules',
  rules: 'Rules in force',
  again: 'Read the question again',
  offline: {
    title: 'No connection.',
    connecting: 'Connecting …',
    body: 'Your answer is kept on this device and is sent by itself.',
  },
  noSeat: {
    title: 'You are not in this class on this device',
    body: 'Join with the six digits on the screen in front and your name.',
    join: 'Enter the code',
  },
  parted: { ...partings, refused: 'You cannot enter this class', here: 'Continue here', join: 'Enter a code' },
  save: {
    idle: 'Nothing yet',
    saving: 'Saving …',
    saved: 'Saved',
    kept: 'Offline: kept on this device',
    lost: 'The last change did not count',
    replaced: 'Saved: your answer from another device',
    closed: 'Closed',
  },
  lobby: {
    in: 'You are in, {name}.',
    wait: 'It begins when the instructor begins. {people, plural, one {# person is} other {# people are}} here.',
  },
  practice: {
    title: 'Try the brush meanwhile',
    task: 'Draw: P1 for 3 ticks, then one tick idle, then P2 up to the end.',
    right: 'That is it.',
    almost: 'Not quite: look at the task once more.',
    onlyHere: 'For practice only',
  },
  brief: { kicker: 'Coming up', soon: 'Predictions open soon. Read this first.' },
  predict: { kicker: 'Your prediction', yours: 'Your prediction' },
  moreTime: {
    ask: 'I need more time',
    asked: 'Asked for more time',
    canAsk: 'You can ask for more time.',
    told: 'Your instructor knows that you need more time. Nobody else is told.',
    given: 'You have more time.',
  },
  locked: {
    title: 'Predictions are closed.',
    counts: 'This is what counts. Look at the screen in front.',
    nothing: 'You have not predicted anything this time. Look at the screen in front.',
    late: 'Your last change arrived too late. What was saved before counts.',
    replaced: 'Your answer from another device took the place of the one on this device.',
  },
  sure: {
    label: 'How sure are you?',
    note: 'You may leave this out; it never changes your mark.',
    guessed: 'guessed',
    rather: 'rather sure',
    sure: 'sure',
  },
  discuss: {
    kicker: 'Discuss',
    title: 'Convince your neighbour.',
    body: 'Compare your answers and say which rule made you choose. You can predict once more afterwards.',
    nothing: 'You have not predicted anything yet. Listen, and predict in the next round.',
  },
  reveal: { kicker: 'The run', answer: 'The answer' },
  explain: { kicker: 'Result', idea: 'The idea' },
  ended: {
    title: 'That was it. Thank you!',
    results: 'My results',
    question: 'Question',
    right: 'Right',
    score: '{earned, number} of {possible, number}',
    none: 'not answered',
    link: 'Your personal link',
    linkHint: 'Opens your answers, what happened and why, also later and on another device. Keep it to yourself.',
    copy: 'Copy',
    copied: 'Copied.',
    copyByHand: 'This browser does not let the page copy. Select the address and copy it.',
    open: 'Look at my answers',
  },
  result: {
    practise: 'Practise alone, with similar questions',
    kicker: 'Results of {name}',
    total: '{earned, number} of {possible, number} points',
    noToken: 'This link is not complete, or it is not known here. Open it again from where you kept it.',
    nothingYet: 'Nothing has been explained yet. Each question appears here once the class has seen its result.',
  },
} as const;
