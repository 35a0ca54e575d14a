'use client';

import { type Answer, ENDLESS, type ForkAsk } from '@timeslice/questions';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Switch } from '../../ui/switch';
import type { InputProps } from '../kind-screens';
import { Count } from './count';
import { PrintedCounts } from './printed-counts';
import { PrintedList } from './printed-list';

const COUNT_MAX = 9_999;

/** A number for each thing that is counted, and the lines: in their order where there is one, else how often each comes. */
export function Input({ prompt, answer, onChange, status }: InputProps<'fork-tree'>) {
  const { asks, offer, ordered } = prompt;
  const now: Answer<'fork-tree'> = answer ?? { kind: 'fork-tree', processes: null, lines: null, printed: null };
  const change = (changed: Partial<Answer<'fork-tree'>>) => onChange({ ...now, ...changed });
  const fields: { readonly [A in ForkAsk]: () => ReactNode } = {
    processes: () => (
      <CountOrEndless of="processes" value={now.processes} onChange={(processes) => change({ processes })} />
    ),
    lines: () => <CountOrEndless of="lines" value={now.lines} onChange={(lines) => change({ lines })} />,
    printed: () => {
      const Printed = ordered ? PrintedList : PrintedCounts;
      return <Printed offer={offer} printed={now.printed} onChange={(printed) => change({ printed })} />;
    },
  };
  return (
    <div className="thumb-zone fork-input">
      {asks.map((ask) => (
        <div key={ask}>{fields[ask]()}</div>
      ))}
      {status}
    </div>
  );
}

interface CountOrEndlessProps {
  readonly of: 'processes' | 'lines';
  readonly value: Answer<'fork-tree'>['processes'];
  readonly onChange: (value: Answer<'fork-tree'>['processes']) => void;
}

function CountOrEndless({ of, value, onChange }: CountOrEndlessProps) {
  const t = useTranslations('questions.forkTree');
  return (
    <div className="fork-ask">
      <Count label={t(`ask.${of}`)} value={value === ENDLESS ? null : value} most={COUNT_MAX} onChange={onChange} />
      <Switch isSelected={value === ENDLESS} onChange={(endless) => onChange(endless ? ENDLESS : null)}>
        {t(`endless.${of}`)}
      </Switch>
    </div>
  );
}
