'use client';

import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

export interface RadioCard<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  /** Name for a screen reader where `label` is a drawing. */
  readonly name?: string;
}

interface RadioCardsProps<T extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly cards: readonly RadioCard<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
  /** Cards side by side where there is room; the least width of one. */
  readonly minWidth?: string;
}

/** Choosing a card chooses, and never submits. */
export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const { label, hideLabel = false, cards, value, onChange, isDisabled = false, minWidth = '9rem' } = props;
  return (
    <RadioGroup value={value} onChange={(next) => onChange(next as T)} isDisabled={isDisabled}>
      <Label className={hideLabel ? 'sr-only' : 'mb-2 block text-sm font-semibold'}>{label}</Label>
      <div
        className="grid gap-2"
        style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(${minWidth}, 100%), 1fr))` }}
      >
        {cards.map((card) => (
          <Radio
            key={card.value}
            value={card.value}
            {...(card.name !== undefined && { 'aria-label': card.name })}
            className="radio-card"
          >
            <span aria-hidden="true" className="radio-mark" />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold leading-ui">{card.label}</span>
              {card.note !== undefined && <span className="block text-sm text-muted">{card.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
