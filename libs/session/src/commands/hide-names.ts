import { accept } from '../decision';
import type { Rule } from '../decide';

/** After the end too: the report is shown to the class as well. */
export const hideNames: Rule<'hide-names'> = {
  by: ['host'],
  afterEnd: true,
  decide: ({ namesHidden }, { hide }) =>
    hide === namesHidden ? accept() : accept({ type: 'names-hidden', hidden: hide }),
};
