'use client';

import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { FieldMessage } from './text-field';

export const codeLength = 6;

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** The digits of what was typed or pasted: `123 456` and full-width digits are fine too. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '').slice(0, codeLength);
}

/** Six digits in one field: one caret, one paste, one name for a screen reader; the ticks under it are a drawing. */
export function CodeField({ label, value, onChange, error, autoFocus = false }: CodeFieldProps) {
  return (
    <TextField
      value={value}
      onChange={(text) => onChange(digitsOf(text))}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      inputMode="numeric"
      autoComplete="off"
      enterKeyHint="go"
      autoFocus={autoFocus}
      className="flex flex-col gap-1.5"
    >
      <Label className="text-sm font-semibold leading-ui">{label}</Label>
      <Input className="code-field mono" spellCheck="false" />
      <FieldMessage>{error}</FieldMessage>
    </TextField>
  );
}
