'use client';

import { charactersIn } from '@timeslice/questions';
import { useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import type { InputProps } from '../kind-screens';
import { writable } from './writable';

/** A few lines; what is too long is said at once, and what was saved before counts on. */
export function Input({ prompt: { maxLength }, answer, onChange, status }: InputProps<'text'>) {
  const t = useTranslations('questions.text');
  const text = answer?.text ?? '';
  // as it was typed, for as long as it stands for the text that counts
  const [typed, setTyped] = useState({ text, kept: text });
  const shown = typed.kept === text ? typed.text : text;
  const left = maxLength - charactersIn(shown);

  const type = (given: string) => {
    const next = writable(given);
    const fits = charactersIn(next) <= maxLength;
    setTyped({ text: next, kept: fits ? next : text });
    if (fits && next !== text) onChange({ kind: 'text', text: next });
  };

  return (
    <div className="thumb-zone">
      <TextField
        className="flex flex-col gap-1.5"
        value={shown}
        onChange={type}
        validationBehavior="aria"
        isInvalid={left < 0}
        autoComplete="off"
      >
        <Label className="text-sm font-semibold">{t('label')}</Label>
        <TextArea rows={maxLength > 80 ? 4 : 2} className="text-answer" />
        {left >= 0 && (
          <Text slot="description" className="text-sm text-muted">
            {t('room', { left })}
          </Text>
        )}
        <FieldError className="flex items-start gap-1.5 text-sm font-semibold text-bad">
          <Icon name="cross" className="mt-1 size-3 shrink-0" />
          {left < 0 && t('tooLong', { by: -left })}
        </FieldError>
      </TextField>
      {status}
    </div>
  );
}
