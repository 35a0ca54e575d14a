export const joinEn = {
  title: 'Join the class',
  lead: 'Type the six digits that are on the screen in front.',
  teach: 'I teach',
  lab: 'Lab',
  practice: 'Practise',
  code: 'Code',
  codeIncomplete: 'The code has six digits.',
  name: 'Your name in class',
  nameHint: 'The instructor and the class see it. Up to 20 characters.',
  join: 'Join',
  joining: 'Joining …',
  back: 'Back in as {name} …',
  demo: {
    title: 'Predict first. Then watch the scheduler.',
    caption:
      'Draw who gets the CPU and when. The run then grows tick by tick over your drawing, and shows where it went another way, and by which rule.',
    chart: 'An example: a run by shortest remaining time first, and a prediction that leaves it at t = 2',
    truth: 'What happened',
    mine: 'The prediction',
    why: 'P2 arrives with 2 ticks to go; P1 still has 3. Shortest remaining time first takes P2.',
    again: 'Play again',
  },
} as const;
