export const choiceEn = {
  one: 'Choose one',
  several: 'Choose all that apply',
  keys: 'With a keyboard: the letter beside an option chooses it.',
  options: 'The options',
  yours: 'your choice',
  theirs: 'their choice',
  isRight: 'right',
  isAccepted: 'counts all the same',
  isWrong: 'wrong',
  right: 'Right.',
  notRight: 'Not right.',
  rightIs: 'Right is {letters}.',
  score:
    '{hits, number} of {possible, number} right ones chosen, {wrong, plural, =0 {no wrong one} one {# wrong one} other {# wrong ones}}',
  answers: 'What {answers, plural, one {# person} other {# people}} chose',
  share: '{count, number} · {percent, number}%',
  told: '{told, number} of {of, number} told',
} as const;
