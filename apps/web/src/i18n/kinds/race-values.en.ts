export const raceValuesEn = {
  ask: 'Which final values of {name} are possible? Choose all.',
  noEnd: 'It never ends (deadlock)',
  value: '{name} = {value, number}',
  yours: 'Your values',
  theirs: 'Their values',
  verdicts: 'The values, one by one',
  told: {
    hit: 'found',
    missed: 'missed',
    alarm: 'impossible',
    clear: 'impossible',
    open: 'not yet seen',
    openChosen: 'chosen',
  },
  possible: 'possible',
  impossible: 'impossible',
  allRight: 'Right: all possible values, and no other.',
  score:
    'You found {hits, number} of {of, number} possible values and chose {alarms, plural, =0 {no impossible one} one {# impossible one} other {# impossible ones}}.',
  scoreTheirs:
    '{hits, number} of {of, number} possible values were found, and {alarms, plural, =0 {no impossible one} one {# impossible one} other {# impossible ones}} chosen.',
  witnesses: 'An order for each possible value',
  distribution: 'Who thinks that this value of {name} is possible',
  count: '{count, number} ({percent, number}%)',
};
