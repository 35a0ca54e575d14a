export const projectorEn = {
  connecting: 'Connecting …',
  offline: 'Connection lost – trying again',
  place: 'Question {number, number} of {of, number}',
  closed: {
    title: 'This window is no longer part of a session',
    body: 'Open the projector again from the control.',
  },
  renewed: {
    title: 'This address no longer shows the class',
    body: 'The instructor has given the projector a new address. Open the projector again from the control.',
  },
  menu: { room: 'Light in the room', lit: 'Light room', dim: 'Dark room', fullScreen: 'Full screen' },
  lobby: {
    open: 'Join at',
    code: 'Code {code}',
    people: '{people, plural, =0 {Nobody is here yet} one {# person is here} other {# people are here}}',
  },
  brief: { rules: 'Rules' },
  predict: { of: 'of {of, number}', answered: 'answered', onDevice: 'Predict on your device.' },
  locked: {
    closed: 'Answers are closed',
    answers: '{answers, plural, =0 {No answers} one {# answer} other {# answers}}',
  },
  snapshot: 'Picked answers',
  discuss: {
    title: 'Convince your neighbour',
    body: 'Compare your answers. Say which rule made you choose, then predict again.',
  },
  explain: {
    answers: 'What the class answered',
    models: 'How many answered as if what',
    percent: '{percent, number}%',
    source: 'Source: {source}',
    class:
      '{marked, plural, one {# answer} other {# answers}} · {allRight, number} all right · {mean, number}% right on average',
  },
  ended: {
    thanks: 'Thank you for thinking ahead',
    results: 'Your own results are on your device: every question, your prediction and what happened.',
  },
} as const;
