'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/select';
import { processFields, type ProcessField } from '../model/concerns';
import type { ProcessDraft } from '../model/draft';
import { parentChosen } from '../model/processes';
import { useEditing } from './editing';
import { NumberField } from './number-field';
import { ProcessValue } from './process-value';

interface ProcessMoreProps {
  readonly process: ProcessDraft;
  readonly index: number;
  /** Those that the row shows already. */
  readonly fields: readonly ProcessField[];
  readonly onClose: () => void;
}

const NOBODY = '';

/** What else a process may have, and seldom has. */
export function ProcessMore({ process, index, fields, onClose }: ProcessMoreProps) {
  const t = useTranslations('lab.processes');
  const { draft, edit } = useEditing();
  const { forkedBy, period, gil, threads } = process;
  const parents = draft.processes.filter((other, n) => n !== index && other.period === undefined).map(({ id }) => id);
  const at = ['processes', index] as const;
  const hidden = processFields.filter((field) => !fields.includes(field));
  return (
    <div className="process-more">
      {hidden.map((field) => (
        <ProcessValue key={field} {...{ field, index }} />
      ))}
      {period !== undefined && (
        <NumberField at={[...at, 'deadline']} label={t('deadline')} otherwise={Number(period)} />
      )}
      {period === undefined && (
        <Select
          size="sm"
          label={t('parent')}
          options={[{ value: NOBODY, label: t('noParent') }, ...parents.map((value) => ({ value, label: value }))]}
          value={forkedBy ?? NOBODY}
          onChange={(value) => edit(parentChosen(index, value === NOBODY ? null : value))}
        />
      )}
      {(threads || gil) && (
        <NumberField
          at={[...at, 'gil', 'switchInterval']}
          emptied={[...at, 'gil']}
          label={t('gil')}
          otherwise={t('noGil')}
          size={6}
        />
      )}
      <Button look="quiet" size="sm" onPress={onClose}>
        {t('less')}
      </Button>
    </div>
  );
}
