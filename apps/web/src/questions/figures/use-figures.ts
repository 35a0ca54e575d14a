import { FIGURE_MAX, type Figure } from '@timeslice/questions';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { parse } from '../number/parse';

/** One place of a table or a list of figures. */
export interface FigurePlace {
  readonly id: string;
  /** Its name in words, e.g. "P2, waiting". */
  readonly label: string;
  readonly value: Figure;
  readonly decimals: number;
  /** The place under and over it, for the arrow keys. */
  readonly below?: string | undefined;
  readonly above?: string | undefined;
}

export interface FigureProblem {
  readonly place: FigurePlace;
  readonly what: 'number' | 'whole' | 'decimals' | 'size';
}

interface Typed {
  readonly text: string;
  /** What it stood for when it was typed: where the answer has something else by now, that is shown. */
  readonly value: Figure;
}

/** Fields for figures: what was typed stays as it was typed, what can be read of it is the answer. */
export function useFigures(
  frame: RefObject<HTMLElement | null>,
  places: readonly FigurePlace[],
  onChange: (id: string, value: Figure) => void,
) {
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const [active, setActive] = useState<string | null>(null);

  const textOf = ({ id, value }: FigurePlace): string => {
    const last = typed[id];
    if (last && last.value === value) return last.text;
    return value === null ? '' : String(value);
  };
  const problemOf = (place: FigurePlace): FigureProblem['what'] | null => {
    const read = readFigure(textOf(place), place);
    return read.ok ? null : read.problem;
  };
  const type = (place: FigurePlace, text: string) => {
    const read = readFigure(text, place);
    const value = read.ok ? read.value : place.value;
    setTyped({ ...typed, [place.id]: { text, value } });
    if (value !== place.value) onChange(place.id, value);
  };
  const focus = (id: string | undefined) =>
    id !== undefined && frame.current?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(id)}"]`)?.focus();

  const current = places.find(({ id }) => id === active) ?? null;
  const wrong = places.flatMap((place): FigureProblem[] => {
    const what = problemOf(place);
    return what === null ? [] : [{ place, what }];
  });

  return {
    textOf,
    problemOf,
    type,
    wrong,
    current,
    fieldOf: (place: FigurePlace) => ({
      value: textOf(place),
      isInvalid: problemOf(place) !== null,
      onType: (text: string) => type(place, text),
      onFocus: () => setActive(place.id),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.nativeEvent.isComposing) return;
        const to = event.key === 'ArrowUp' ? place.above : isDown(event.key) ? place.below : undefined;
        if (to === undefined) return;
        event.preventDefault();
        focus(to);
      },
    }),
    pad: {
      press: (key: string) => current && type(current, textOf(current) + key),
      back: () => current && type(current, textOf(current).slice(0, -1)),
      next: () => focus(places[(places.findIndex(({ id }) => id === active) + 1) % places.length]?.id),
    },
  };
}

export type Figures = ReturnType<typeof useFigures>;

const isDown = (key: string) => key === 'ArrowDown' || key === 'Enter';

function readFigure(text: string, { decimals }: Pick<FigurePlace, 'decimals'>) {
  const read = parse(text, { decimals });
  if (read.ok) {
    const tooLarge = read.value !== null && Math.abs(read.value) > FIGURE_MAX;
    return tooLarge ? ({ ok: false, problem: 'size' } as const) : read;
  }
  const problem = read.problem === 'decimals' && decimals === 0 ? ('whole' as const) : read.problem;
  return { ok: false, problem } as const;
}
