import type { Scene } from './stage-scene';

/** In units of the stage: its width is 36 of them, or 20 on a phone. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const areas = ['new', 'ready', 'cpu', 'terminated', 'blocked'] as const;
export type Area = (typeof areas)[number];

export interface StagePlan {
  readonly width: number;
  readonly height: number;
  readonly boxes: Readonly<Record<Area, Box>>;
  readonly pcbs: readonly [Box, Box];
  /** Paths between the areas, as SVG. */
  readonly arrows: readonly string[];
}

const wide: StagePlan = {
  width: 36,
  height: 10.5,
  boxes: {
    new: { x: 0, y: 1.1, w: 4.8, h: 3.6 },
    ready: { x: 6, y: 1.1, w: 13.8, h: 3.6 },
    cpu: { x: 21, y: 1.1, w: 9, h: 3.6 },
    terminated: { x: 31.2, y: 1.1, w: 4.8, h: 3.6 },
    blocked: { x: 6, y: 6, w: 10.4, h: 4.4 },
  },
  pcbs: [
    { x: 17.4, y: 6, w: 9.1, h: 4.4 },
    { x: 26.9, y: 6, w: 9.1, h: 4.4 },
  ],
  arrows: ['M4.8 2.9H5.9', 'M19.8 2.9H20.9', 'M30 2.9H31.1', 'M21 4.2H20.4V4.95H16.9V8H16.5', 'M14.5 6V4.8'],
};

const tall: StagePlan = {
  width: 20,
  height: 20.2,
  boxes: {
    new: { x: 0, y: 1.1, w: 9.6, h: 2.4 },
    terminated: { x: 10.4, y: 1.1, w: 9.6, h: 2.4 },
    ready: { x: 0, y: 4.8, w: 20, h: 3.6 },
    cpu: { x: 8, y: 9.8, w: 12, h: 3.9 },
    blocked: { x: 0, y: 9.8, w: 7, h: 3.9 },
  },
  pcbs: [
    { x: 0, y: 15.1, w: 9.7, h: 5 },
    { x: 10.3, y: 15.1, w: 9.7, h: 5 },
  ],
  arrows: ['M8 3.5V4.7', 'M18 8.4V9.7', 'M8 11.7H7.1', 'M6.2 9.8V8.5'],
};

export function stagePlan(isWide: boolean): StagePlan {
  return isWide ? wide : tall;
}

export interface Place {
  readonly area: Area;
  /** Top left of the token. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const gap = 0.5;

/** Where each token stands. The head of the ready queue is at the right, nearest to the CPU. */
export function placesOf(scene: Scene, { boxes }: StagePlan): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const namesIn = (state: string) => [...scene.states].filter(([, at]) => at === state).map(([name]) => name);

  for (const area of ['new', 'terminated', 'blocked'] as const) {
    packed(namesIn(area), boxes[area], area === 'blocked' ? 2.1 : 1.8).forEach(([name, spot]) =>
      places.set(name, { area, ...spot }),
    );
  }
  queued(scene.ready, boxes.ready).forEach(([name, spot]) => places.set(name, { area: 'ready', ...spot }));
  if (scene.running !== null) {
    const { x, y, h } = boxes.cpu;
    const side = 2.9;
    places.set(scene.running, { area: 'cpu', x: x + gap, y: y + (h - side) / 2, side });
  }
  return places;
}

type Spot = Omit<Place, 'area'>;

function queued(names: readonly string[], box: Box): [string, Spot][] {
  const pitch = Math.min(2.8, (box.w - 2 * gap + 0.3) / Math.max(names.length, 1));
  const side = Math.min(2.1, pitch - 0.3);
  const right = box.x + box.w - gap - side;
  return names.map((name, n) => [name, { x: right - n * pitch, y: box.y + 0.35 + (2.1 - side) / 2, side }]);
}

function packed(names: readonly string[], box: Box, most: number): [string, Spot][] {
  let side = most;
  const columns = () => Math.max(1, Math.floor((box.w - gap) / (side + 0.4)));
  while (Math.ceil(names.length / columns()) * (side + 0.35) > box.h - 0.35 && side > 0.8) side -= 0.1;
  return names.map((name, n) => [
    name,
    {
      x: box.x + gap + (n % columns()) * (side + 0.4),
      y: box.y + 0.35 + Math.floor(n / columns()) * (side + 0.35),
      side,
    },
  ]);
}
