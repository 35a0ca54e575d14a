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
  /** `cpu` is around all CPUs. */
  readonly boxes: Readonly<Record<Area, Box>>;
  readonly cpus: readonly Box[];
  readonly pcbs: readonly [Box, Box];
  /** Paths between the areas, as SVG. */
  readonly arrows: readonly string[];
}

type OneCpu = Omit<StagePlan, 'cpus'>;

const wide: OneCpu = {
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

const tall: OneCpu = {
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

export function stagePlan(isWide: boolean, cpus = 1): StagePlan {
  const plan = isWide ? wide : tall;
  return cpus > 1 ? withSeveral(plan, cpus) : { ...plan, cpus: [plan.boxes.cpu] };
}

const cpuHeight = 2.7;
const cpuGap = 0.3;
const inOneColumn = 4;

/** Several CPUs stand where the one did, and push down what is below them. */
function withSeveral(plan: OneCpu, count: number): StagePlan {
  const { cpu, ready, blocked } = plan.boxes;
  const columns = count > inOneColumn ? 2 : 1;
  const rows = Math.ceil(count / columns);
  const h = Math.max(cpu.h, rows * (cpuHeight + cpuGap) - cpuGap);
  const w = (cpu.w - (columns - 1) * cpuGap) / columns;
  const down = h - cpu.h;
  const beside = (box: Box): Box =>
    box.y === cpu.y ? { ...box, h } : box.y > cpu.y ? { ...box, y: box.y + down } : box;
  const boxes = { ...plan.boxes, cpu: { ...cpu, h } };
  for (const area of areas) if (area !== 'cpu') boxes[area] = beside(boxes[area]);
  const [left, right] = plan.pcbs;
  return {
    width: plan.width,
    height: plan.height + down,
    boxes,
    cpus: Array.from({ length: count }, (_, n) => ({
      x: cpu.x + (n % columns) * (w + cpuGap),
      y: cpu.y + Math.floor(n / columns) * (cpuHeight + cpuGap),
      w,
      h: cpuHeight,
    })),
    pcbs: [beside(left), beside(right)],
    arrows:
      blocked.y === cpu.y ? plan.arrows : waysAround(boxes.cpu, { ready: beside(ready), blocked: beside(blocked) }),
  };
}

/** As in the wide plan: along the first line, down into the blocked, and up again. */
function waysAround(cpu: Box, { ready, blocked }: { readonly ready: Box; readonly blocked: Box }): readonly string[] {
  const line = 2.9;
  const below = cpu.y + cpu.h;
  return [
    `M4.8 ${line}H5.9`,
    `M19.8 ${line}H20.9`,
    `M30 ${line}H31.1`,
    `M21 ${below - 0.5}H20.4V${below + 0.25}H16.9V${blocked.y + 2}H16.5`,
    `M14.5 ${blocked.y}V${ready.y + ready.h + 0.1}`,
  ];
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
export function placesOf(scene: Scene, { boxes, cpus }: StagePlan): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const namesIn = (state: string) => [...scene.states].filter(([, at]) => at === state).map(([name]) => name);

  for (const area of ['new', 'terminated', 'blocked'] as const) {
    packed(namesIn(area), boxes[area], area === 'blocked' ? 2.1 : 1.8).forEach(([name, spot]) =>
      places.set(name, { area, ...spot }),
    );
  }
  queued(scene.ready, boxes.ready).forEach(([name, spot]) => places.set(name, { area: 'ready', ...spot }));
  scene.runners.forEach((name, cpu) => {
    const box = cpus[cpu];
    if (name === null || !box) return;
    const side = Math.min(2.9, box.h - 0.5);
    places.set(name, { area: 'cpu', x: box.x + gap, y: box.y + (box.h - side) / 2, side });
  });
  return places;
}

type Spot = Omit<Place, 'area'>;

/** In one line, or in as many as the box has room for where one would make the tokens small. */
function queued(names: readonly string[], box: Box): [string, Spot][] {
  const lines = Math.max(1, Math.floor(box.h / 3.4));
  const perLine = Math.max(Math.floor((box.w - 2 * gap + 0.3) / 2.4), Math.ceil(names.length / lines));
  if (names.length > perLine) {
    return names.flatMap((_, n) =>
      n % perLine > 0 ? [] : queued(names.slice(n, n + perLine), { ...box, y: box.y + (n / perLine) * 3.2, h: 3.2 }),
    );
  }
  const pitch = Math.min(2.8, (box.w - 2 * gap + 0.3) / Math.max(names.length, 1));
  const side = Math.min(2.1, pitch - 0.3);
  const right = box.x + box.w - gap - side;
  return names.map((name, n) => [name, { x: right - n * pitch, y: box.y + 0.35 + (2.1 - side) / 2, side }]);
}

/** Apart from each other, and from the frame. */
const apart = 0.25;

function packed(names: readonly string[], box: Box, most: number): [string, Spot][] {
  let side = most;
  const columns = () => Math.max(1, Math.floor((box.w - apart) / (side + apart)));
  while (Math.ceil(names.length / columns()) * (side + apart) > box.h - apart && side > 0.8) side -= 0.05;
  return names.map((name, n) => [
    name,
    {
      x: box.x + apart + (n % columns()) * (side + apart),
      y: box.y + apart + Math.floor(n / columns()) * (side + apart),
      side,
    },
  ]);
}
