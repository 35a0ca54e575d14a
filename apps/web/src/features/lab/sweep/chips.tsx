'use client';

import { useId } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

interface ChipsProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any number of a few. */
export function Chips<T extends string>({ label, options, chosen, onChange }: ChipsProps<T>) {
  const id = useId();
  return (
    <div className="chips">
      <span id={id} className="field-label">
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={id}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChange(options.flatMap(({ value }) => (keys.has(value) ? [value] : [])))}
        className="chip-list"
      >
        {options.map((option) => (
          <ToggleButton key={option.value} id={option.value} className="chip">
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
