'use client';

import { useTranslations } from 'use-intl';
import { GanttChart } from './gantt-chart';
import type { GanttRow } from './gantt-rows';

const noRows: readonly GanttRow[] = [];
const nobody = new Map();

/** The share of right answers per tick alone; under a chart give the chart itself its `heat`. */
export function ClassHeat({ shares }: { readonly shares: readonly number[] }) {
  const t = useTranslations('stage.heat');
  return <GanttChart title={t('title')} rows={noRows} identities={nobody} length={shares.length} heat={shares} />;
}
