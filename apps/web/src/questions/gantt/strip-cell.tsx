'use client';

import { IDLE } from '@timeslice/questions';
import { memo } from 'react';
import { type Identity, processStyle } from '../../ui/schedule/process-style';
import { useValueName } from '../use-value-name';

interface StripCellProps {
  readonly lane: number;
  readonly tick: number;
  readonly value: string | null;
  readonly identity: Identity | undefined;
  /** First of its run on this line: carries the label. */
  readonly begins: boolean;
  /** Goes on to the right. */
  readonly joins: boolean;
  /** Last of its line: the number of its end stands there too. */
  readonly lineEnds: boolean;
  /** Who arrives at its beginning, as a drawing; none on all but the first lane. */
  readonly arrivals: string | undefined;
  readonly isTabStop: boolean;
  readonly describedBy: string;
}

export const StripCell = memo(function StripCell(props: StripCellProps) {
  const { lane, tick, value, identity, begins, joins, lineEnds, arrivals, isTabStop, describedBy } = props;
  const nameOf = useValueName();
  const style = identity && processStyle(identity.index);
  const kind = value === null ? 'open' : identity ? 'run' : value === IDLE ? 'idle' : 'switch';
  return (
    <div role="gridcell" aria-colindex={tick + 1} className="strip-cell">
      <button
        type="button"
        data-lane={lane}
        data-row={0}
        data-tick={tick}
        data-value={kind}
        data-joins={joins || undefined}
        data-continues={(value !== null && !begins) || undefined}
        data-pattern={style?.pattern}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={`${tick}–${tick + 1}, ${nameOf(value)}`}
        aria-describedby={describedBy}
        className="strip-face swatch"
        style={style && { '--fill': style.fill, '--label': style.label, '--edge': style.edge }}
      >
        {begins && identity && <span aria-hidden="true">{identity.name}</span>}
      </button>
      <span aria-hidden="true" className="strip-number">
        {tick}
      </span>
      {arrivals !== undefined && (
        <span aria-hidden="true" className="strip-arrival">
          ↑{arrivals}
        </span>
      )}
      {lineEnds && (
        <span aria-hidden="true" className="strip-number strip-number-end">
          {tick + 1}
        </span>
      )}
    </div>
  );
});
