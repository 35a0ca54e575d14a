'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../../ui/icon';
import { Switch } from '../../../ui/switch';
import { valueAt, withValueAt, type Path } from '../model/path';
import { useEditing, useProblemAt } from './editing';
import { NumberField } from './number-field';
import { Problem } from './problem';

interface LevelsFieldProps {
  readonly at: Path;
  readonly label: string;
  /** Where nothing is given. */
  readonly otherwise?: readonly number[];
  /** It may also be `2^i`, for any number of levels. */
  readonly canBeEndless?: boolean;
}

const ENDLESS = '2^i';
const START: readonly number[] = [2, 4, 8];

/** A number for each level, from the top. */
export function LevelsField({ at, label, otherwise = START, canBeEndless = false }: LevelsFieldProps) {
  const t = useTranslations('lab.policy');
  const { draft, edit } = useEditing();
  const problem = useProblemAt(at);
  const id = useId();
  const given = valueAt(draft, at);
  const isEndless = given === ENDLESS;
  const list: readonly unknown[] = Array.isArray(given) ? given : otherwise;
  const set = (value: unknown) => edit((now) => withValueAt(now, at, value));
  return (
    <fieldset className="levels">
      <legend className="field-label">{label}</legend>
      {isEndless ? (
        <span className="mono">1, 2, 4, 8, …</span>
      ) : (
        <>
          {list.map((value, n) =>
            Array.isArray(given) ? (
              <NumberField key={n} at={[...at, n]} label={t('level', { level: n })} hideLabel required size={3} />
            ) : (
              <span key={n} className="mono">
                {String(value)}
              </span>
            ),
          )}
          <button
            type="button"
            className="icon-small"
            aria-label={t('addLevel')}
            onClick={() => set([...list, list.at(-1) ?? 1])}
          >
            <Icon name="plus" className="size-3.5" />
          </button>
          {Array.isArray(given) && list.length > 1 && (
            <button
              type="button"
              className="icon-small"
              aria-label={t('removeLevel')}
              onClick={() => set(list.slice(0, -1))}
            >
              <Icon name="minus" className="size-3.5" />
            </button>
          )}
        </>
      )}
      {canBeEndless && (
        <Switch isSelected={isEndless} onChange={(on) => set(on ? ENDLESS : START)}>
          {t('endless')}
        </Switch>
      )}
      <Problem id={id} of={problem} />
    </fieldset>
  );
}
