'use client';

import { IDLE } from '@timeslice/questions';
import { memo } from 'react';
import { type Identity, processStyle } from '../../ui/schedule/process-style';

interface MatrixCellProps {
  readonly lane: number;
  readonly row: number;
  readonly tick: number;
  readonly label: string;
  /** What is drawn here; null where this row is not on the CPU. */
  readonly value: string | null;
  readonly identity: Identity | undefined;
  readonly begins: boolean;
  readonly joins: boolean;
  readonly arrives: boolean;
  readonly isTabStop: boolean;
}

export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { lane, row, tick, label, value, identity, begins, joins, arrives, isTabStop } = props;
  const style = identity && processStyle(identity.index);
  const kind = value === null ? 'open' : identity ? 'run' : value === IDLE ? 'idle' : 'switch';
  return (
    <div role="gridcell" aria-colindex={tick + 2} className="matrix-cell" data-arrives={arrives || undefined}>
      <button
        type="button"
        data-lane={lane}
        data-row={row}
        data-tick={tick}
        data-value={kind}
        data-joins={(value !== null && joins) || undefined}
        data-continues={(value !== null && !begins) || undefined}
        data-pattern={style?.pattern}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={label}
        className="matrix-face swatch"
        style={style && { '--fill': style.fill, '--label': style.label, '--edge': style.edge }}
      >
        {value !== null && begins && identity && <span aria-hidden="true">{identity.name}</span>}
      </button>
    </div>
  );
});
