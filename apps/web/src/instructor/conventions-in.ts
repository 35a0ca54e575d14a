import { type OtherConventions, otherConventions } from '@timeslice/questions';
import { parsed } from '../live/http';

/** The conventions that a refusal shows; null where what it shows is none, or cut short. */
export function conventionsIn(text: string): OtherConventions | null {
  const read = otherConventions.safeParse(parsed(text));
  return read.success ? read.data : null;
}
