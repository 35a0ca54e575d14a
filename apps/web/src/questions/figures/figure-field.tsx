'use client';

import { useSyncExternalStore } from 'react';
import type { FigurePlace, Figures } from './use-figures';

interface FigureFieldProps {
  readonly place: FigurePlace;
  readonly figures: Figures;
  /** Ids of what describes it: the problems, where it has one. */
  readonly describedBy: string;
  readonly id?: string;
  /** Its label stands on the page. */
  readonly isLabelled?: boolean;
}

/** One figure. On a touch screen the pad under the table writes in it, so that no keyboard covers the table. */
export function FigureField({ place, figures, describedBy, id, isLabelled = false }: FigureFieldProps) {
  const { value, isInvalid, onType, onFocus, onKeyDown } = figures.fieldOf(place);
  const isTouch = useIsTouch();
  return (
    <input
      id={id}
      className="figure-field mono"
      data-figure={place.id}
      data-active={figures.current?.id === place.id || undefined}
      aria-label={isLabelled ? undefined : place.label}
      aria-invalid={isInvalid || undefined}
      aria-describedby={isInvalid ? describedBy : undefined}
      inputMode={isTouch ? 'none' : place.decimals === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={value}
      onChange={(event) => onType(event.target.value)}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    />
  );
}

const touch = '(pointer: coarse)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(touch);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

const useIsTouch = () =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(touch).matches,
    () => false,
  );
