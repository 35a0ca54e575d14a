'use client';

import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Icon } from './icon';
import type { RadioCard } from './radio-cards';

interface CheckCardsProps<T extends string> {
  readonly label: string;
  readonly cards: readonly RadioCard<T>[];
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
  /** Cards side by side where there is room; the least width of one. */
  readonly minWidth?: string;
}

/** Any number of cards may be chosen; choosing never submits. */
export function CheckCards<T extends string>({
  label,
  cards,
  values,
  onChange,
  minWidth = '9rem',
}: CheckCardsProps<T>) {
  return (
    <CheckboxGroup value={[...values]} onChange={(next) => onChange(next as T[])}>
      <Label className="mb-2 block text-sm font-semibold">{label}</Label>
      <div
        className="grid gap-2"
        style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(${minWidth}, 100%), 1fr))` }}
      >
        {cards.map((card) => (
          <Checkbox
            key={card.value}
            value={card.value}
            {...(card.name !== undefined && { 'aria-label': card.name })}
            className="radio-card"
          >
            <span aria-hidden="true" className="check-mark">
              <Icon name="check" className="size-full" />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-semibold leading-ui">{card.label}</span>
              {card.note !== undefined && <span className="block text-sm text-muted">{card.note}</span>}
            </span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
