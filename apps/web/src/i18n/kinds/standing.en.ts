export const standingEn = {
  convention: 'This answer follows another accepted convention and counts as right.',
  open: 'A rule is left open here, and this answer is marked by another reading of it. {rules}',
  accepted: 'This answer was accepted and counts as right.',
  counts: 'Counts as right.',
  below: 'What stands beside it is what the stated rules give.',
  stated: 'The stated rules give',
  beside: 'The run:',
};
