'use client';

import { useTranslations } from 'use-intl';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { ProcessField } from '../model/concerns';
import { numberIn } from '../model/draft';
import { withValueAt } from '../model/path';
import { problemsUnder, useEditing } from './editing';
import { NumberField } from './number-field';
import { Problem } from './problem';

const otherwise: { readonly [F in ProcessField]: number } = {
  priority: 0,
  tickets: 1,
  nice: 0,
  workingSet: 0,
  affinity: 0,
};

/** One of the fields that only some policies and machines look at. */
export function ProcessValue({ field, index }: { readonly field: ProcessField; readonly index: number }) {
  const t = useTranslations('lab.processes');
  if (field === 'affinity') return <Affinity index={index} />;
  return (
    <NumberField at={['processes', index, field]} label={t(`fields.${field}`)} otherwise={otherwise[field]} size={3} />
  );
}

/** On which CPUs the process may run; none chosen is all. */
function Affinity({ index }: { readonly index: number }) {
  const t = useTranslations('lab.processes');
  const { draft, edit, problems } = useEditing();
  const at = ['processes', index, 'affinity'];
  const [problem] = problemsUnder(problems, at);
  const given = (draft.processes[index]?.affinity ?? []).map(Number).filter(Number.isInteger);
  const chosen = given.map(String);
  const cpus = Math.min(Math.max(numberIn(draft.machine?.cpus, 1), 1, ...given.map((cpu) => cpu + 1)), 64);
  return (
    <span className="field">
      <span className="field-label" id={`affinity-${index}`}>
        {t('fields.affinity')}
      </span>
      <ToggleButtonGroup
        aria-labelledby={`affinity-${index}`}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const next = [...keys].map(Number).sort((a, b) => a - b);
          edit((now) => withValueAt(now, at, next.length === 0 ? undefined : next));
        }}
        className="cpu-chips"
      >
        {Array.from({ length: cpus }, (_, cpu) => (
          <ToggleButton key={cpu} id={String(cpu)} aria-label={`CPU ${cpu}`} className="cpu-chip mono">
            {cpu}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Problem id={`affinity-${index}-problem`} of={problem} />
    </span>
  );
}
