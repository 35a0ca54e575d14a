'use client';

import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

interface CellChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** One of a few values, side by side; the chosen one is told by its filled ground and a heavier frame. */
export function CellChoice({ label, options, value, onChange }: CellChoiceProps) {
  return (
    <RadioGroup value={value} onChange={onChange} orientation="horizontal" className="cell-choice">
      <Label className="cell-choice-label">{label}</Label>
      <div className="cell-choice-options">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="cell-option">
            {option.name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
