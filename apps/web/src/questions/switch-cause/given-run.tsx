'use client';

import type { SwitchSegment } from '@timeslice/engine';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { SettingProps } from '../kind-screens';
import { RunChart } from '../run-chart';

/** The run as it is given: who had the CPU when. */
export function GivenRun({ prompt }: SettingProps<'switch-cause'>) {
  const t = useTranslations('questions.switchCause');
  const { scenario, timeline, switches, length } = prompt;
  const trace = useMemo(
    () => ({
      timeline,
      // the prompt tells no cause, and the chart draws none
      switches: switches.map(({ start, end, to, cpu }): SwitchSegment => [start, end, null, to, cpu, 'start']),
    }),
    [timeline, switches],
  );
  return <RunChart title={t('run')} {...{ scenario, trace, length }} />;
}
