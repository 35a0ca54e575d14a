'use client';

import { useTranslations } from 'use-intl';
import { laneNames } from '../lane-names';
import { MatrixLane } from './matrix-lane';
import type { GridViewProps } from './strip';

/** A row for each process, a column for each tick: one grid for each CPU. */
export function Matrix(props: GridViewProps) {
  const t = useTranslations('questions');
  const names = laneNames(props.prompt.lanes, t('cpu'));
  return props.painter.drawing.map((_, lane) => (
    <MatrixLane key={lane} {...props} lane={lane} name={names[lane] ?? null} />
  ));
}
