import { accept } from '../decision';
import type { Rule } from '../decide';

export const renewProjectorLink: Rule<'renew-projector-link'> = {
  by: ['host'],
  decide: () => accept({ type: 'projector-link-renewed' }),
};
