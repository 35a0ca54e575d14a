export const teachEn = {
  lessons: 'Lessons',
  reports: 'Reports',
  lab: 'Lab',
  signOut: 'Sign out',
  signingIn: 'Checking who is signed in',
  title: 'Lessons',
  lead: 'Start one, and a six-digit code appears for the class to join.',
  start: 'Start',
  startOf: 'Start: {title}',
  minutes: 'about {minutes, number} min',
  questions: '{count, plural, one {# question} other {# questions}}',
  show: 'Show the questions',
  options: {
    title: 'Options of the next session',
    confidence: 'Ask how sure they are',
    speed: 'Points in the report depend on speed too',
    speedNote:
      'Off for good reason: points for speed shut out whoever reads slowly or needs a screen reader. Marks never depend on it.',
  },
  practiceLink: 'Copy the practice link',
  practiceLinkOf: 'Copy the practice link: {title}',
  practiceNote: 'For homework: similar questions alone, others each time. No account needed.',
  check: 'Check the network of a room',
  practise: 'Practise alone',
  item: {
    tells:
      'Tells {count, plural, one {# wrong model} other {# wrong models}} apart from the right one; of 100 students who hold one, the answer settles which for {settled, number} ({bits, number} bits).',
    tellsNothing: 'No known wrong model answers this differently.',
    which: 'Which ones',
    hidden: 'Cannot tell: whoever answers as if {model} is right here too.',
    openConvention:
      'The answer hangs on a convention that the question leaves open: every schedule that it allows is right.',
    cannotBeAsked:
      'This question cannot be asked: {path} is {value}. Allowed: {allowed}. A session of this lesson is refused until that is changed.',
    tooManyTies:
      'The lesson cannot be opened with this question: what it leaves open allows more runs than answers can be marked by ({most, number} at most, fewer of long ones). State the tie rule, or give it fewer ties.',
    convention: 'Another answer is right, and named, as if {model}.',
  },
  running: {
    title: 'On now',
    resume: 'Back to the session',
    people: '{people, plural, =0 {nobody yet} one {# person} other {# people}}',
    code: 'Code',
  },
  recent: { title: 'Recent reports', all: 'All reports', none: 'When a session has ended, its report is found here.' },
  noLessons: 'This server has no lessons. The built-in ones are put in place when the server starts.',
} as const;
