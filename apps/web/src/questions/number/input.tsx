'use client';

import { type KeyboardEvent, useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input as AriaInput } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import type { InputProps } from '../kind-screens';
import { parse, stepped } from './parse';
import { useNumberText } from './use-number-text';

/** A field and two buttons; what cannot be read as a number is said at once, and the last number counts on. */
export function Input({ prompt, answer, onChange, status }: InputProps<'number'>) {
  const t = useTranslations('questions.number');
  const text = useText();
  const said = useNumberText(prompt);
  const { unit, decimals, tolerance } = prompt;
  const value = answer?.value ?? null;
  // as it was typed, for as long as it stands for the value that counts
  const [typed, setTyped] = useState({ text: value === null ? '' : String(value), value });
  const shown = typed.value === value ? typed.text : value === null ? '' : String(value);
  const parsed = parse(shown, prompt);

  const type = (next: string) => {
    const read = parse(next, prompt);
    setTyped({ text: next, value: read.ok ? read.value : value });
    if (read.ok && read.value !== value) onChange({ kind: 'number', value: read.value });
  };
  const step = (by: 1 | -1) => type(String(stepped(value, by, decimals)));
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  };

  const kept = value === null ? '' : ` ${t('problems.kept', { value: said(value) })}`;
  const unitStep = 1 / 10 ** decimals;
  return (
    <div className="thumb-zone">
      <TextField
        className="number-field"
        value={shown}
        onChange={type}
        validationBehavior="aria"
        isInvalid={!parsed.ok}
        inputMode={decimals === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        enterKeyHint="done"
      >
        <Label className="text-sm font-semibold">{unit ? t('labelIn', { unit: text(unit) }) : t('label')}</Label>
        <div className="number-row">
          <IconButton icon="minus" label={t('less', { step: unitStep })} onPress={() => step(-1)} />
          <AriaInput className="number-input mono" onKeyDown={byKey} />
          <IconButton icon="plus" label={t('more', { step: unitStep })} onPress={() => step(1)} />
        </div>
        <Text slot="description" className="text-sm text-muted">
          {decimals === 0 ? t('exactly.whole') : t('exactly.decimals', { decimals })}
          {tolerance > 0 && ` ${t('exactly.tolerance', { tolerance })}`}
        </Text>
        <FieldError className="flex items-start gap-1.5 text-sm font-semibold text-bad">
          <Icon name="cross" className="mt-1 size-3 shrink-0" />
          {!parsed.ok && `${problemText(t, parsed.problem, decimals)}${kept}`}
        </FieldError>
      </TextField>
      {status}
    </div>
  );
}

function problemText(
  t: ReturnType<typeof useTranslations<'questions.number'>>,
  problem: 'number' | 'decimals' | 'size',
  decimals: number,
): string {
  return problem === 'decimals' ? t('problems.decimals', { decimals }) : t(`problems.${problem}`);
}
