export const figuresEn = {
  pad: 'Number pad',
  back: 'Delete the last digit',
  next: 'Next',
  point: 'Decimal point',
  problems: {
    number: '{label}: this is not a number.',
    whole: '{label}: a whole number please.',
    decimals: '{label}: at most {decimals, number} decimals please.',
    size: '{label}: that is too large.',
    kept: 'Until it is mended, {value} counts.',
  },
} as const;
