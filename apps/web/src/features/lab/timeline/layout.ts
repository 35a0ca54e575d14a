import { numberedTicks } from '../../../ui/ticks';
import type { Lane, View } from './lanes';

/** Pixels, but for what is said to be ticks. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** Where the ruler ends and the lanes begin. */
  readonly top: number;
  readonly gutter: number;
  readonly tickWidth: number;
  readonly em: number;
  /** Ticks. */
  readonly view: View;
  readonly numbered: readonly number[];
  /** Every how many ticks a line stands on the ruler. */
  readonly every: number;
  readonly lanes: readonly PlacedLane[];
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
}

interface TimelineInput {
  readonly lanes: readonly Lane[];
  readonly view: View;
  readonly width: number;
  readonly em: number;
}

const glyph = 0.61; // width of a mono glyph in em
export const textWidth = (text: string, em: number) => text.length * glyph * em;

export function layoutTimeline({ lanes, view, width, em }: TimelineInput): TimelineLayout {
  const longest = Math.max(4, ...lanes.map(({ name }) => Math.min(name.length, 9)));
  const gutter = Math.ceil(textWidth('m'.repeat(longest), em) + em * 1.1);
  const ticks = Math.max(view.to - view.from, 1);
  const tickWidth = Math.max(width - gutter - em * 0.8, 1) / ticks;
  const top = em * 2.3;
  let y = top + em * 0.55;
  const placed = lanes.map((lane, n): PlacedLane => {
    if (n > 0 && lane.kind === 'thread' && lanes[n - 1]?.kind === 'cpu') y += em * 0.5;
    const height = lane.kind === 'cpu' ? em * 2 : em * 1.35;
    const at = { lane, y, height };
    y += height + em * (lane.kind === 'cpu' ? 0.35 : 0.4);
    return at;
  });
  const most = Math.max(1, Math.floor((ticks * tickWidth) / (em * (2 + String(view.to).length * 0.4))));
  return {
    width,
    height: y + em * 0.25,
    top,
    gutter,
    tickWidth,
    em,
    view,
    numbered: numberedTicks(view.from, view.to, most),
    every: tickWidth >= 5 ? 1 : Math.ceil(5 / tickWidth),
    lanes: placed,
  };
}

export const xOf = ({ gutter, tickWidth, view }: TimelineLayout, tick: number): number =>
  gutter + (Math.max(view.from, Math.min(tick, view.to)) - view.from) * tickWidth;

/** The boundary of ticks that is nearest to a place. */
export function tickAtX({ gutter, tickWidth, view }: TimelineLayout, x: number): number {
  const tick = Math.round(view.from + (x - gutter) / tickWidth);
  return Math.max(view.from, Math.min(tick, view.to));
}

/** The longest form of a thread's name that fits: all of it, without its process, or nothing. */
export function labelIn(name: string, width: number, em: number): string | null {
  const forms = [name, name.slice(name.lastIndexOf('.') + 1)];
  return forms.find((form) => textWidth(form, em) + em * 0.3 <= width) ?? null;
}
