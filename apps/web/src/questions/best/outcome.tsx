'use client';

import type { BestPoint, BestPrompt } from '@timeslice/questions';
import { Curve } from './curve';
import type { Varied } from './option-names';
import { SweepTable } from './sweep-table';

interface OutcomeProps {
  readonly prompt: BestPrompt;
  readonly varied: Varied;
  readonly points: readonly BestPoint[];
  readonly best: readonly string[] | null;
  readonly choice: string | null;
}

/** The sweep as far as it is out: over quanta also as a curve. */
export const SweepOutcome = (props: OutcomeProps) => (
  <div className="sweep-outcome">
    {props.varied === 'quantum' && <Curve {...props} />}
    <SweepTable {...props} />
  </div>
);
