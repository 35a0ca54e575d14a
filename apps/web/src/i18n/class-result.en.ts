export const classResultEn = {
  groups: {
    title: 'Groups of equal answers',
    people: '{count, plural, one {# person} other {# people}}',
    mean: '{percent, number}% right',
    right: 'All right',
    under: 'Right, under another convention',
    reading: '{model} ({percent, number}% likely)',
    open: 'See the answer',
    others:
      'Not listed: {answers, plural, one {# more answer} other {# more answers}} in {groups, plural, one {# group} other {# groups}}.',
  },
  models: {
    title: 'Where the answers come from',
    lead: 'Expected from what each answer most likely comes of.',
    right: 'Followed the rules as stated',
    other: 'Something else',
    asIf: 'As if {model}',
    share: '{percent, number}% · about {students, number} of the class',
  },
  confidence: {
    title: 'How sure they were',
    sure: 'Said',
    right: 'all right',
    wrong: 'not all right',
    levels: { guessed: 'guessed', rather: 'rather sure', sure: 'sure', none: 'said nothing' },
    note: 'Sure and not all right: {count, plural, =0 {nobody} one {# person} other {# people}}.',
  },
  flow: {
    title: 'What the discussion changed',
    before: 'All right before',
    after: 'All right after',
    count: '{right, number} of {of, number}',
    caption: 'From the first answer to the second',
    from: 'First round',
    to: 'Second round',
    people: 'People',
    stayed: 'stayed',
    rest: 'all other answers',
    right: 'right',
    newcomers:
      '{count, plural, one {# person} other {# people}} answered in the second round only and {count, plural, one {is} other {are}} not counted here.',
  },
} as const;
