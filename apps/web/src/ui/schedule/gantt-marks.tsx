/** Tick by tick, right or not; undefined where nothing is said. */
type GanttMarks = readonly (boolean | undefined)[];

interface MarksProps {
  readonly marks: GanttMarks;
  readonly from: number;
  readonly to: number;
  readonly x: (tick: number) => number;
  readonly y: number;
  readonly em: number;
}

/** Under a prediction: a solid line where it is right, a dashed one with a cross where it is not. */
export function Marks({ marks, from, to, x, y, em }: MarksProps) {
  const bold = Math.max(3, em * 0.1);
  return runsOf(marks, from, to).map((run) => {
    const middle = (x(run.from) + x(run.to)) / 2;
    const arm = em * 0.18;
    const line = { x1: x(run.from) + 1.5, x2: x(run.to) - 1.5, y1: y, y2: y };
    return run.right ? (
      <line key={run.from} {...line} stroke="var(--ok)" strokeWidth={bold} />
    ) : (
      <g key={run.from} stroke="var(--bad)" fill="none">
        <line {...line} strokeWidth={bold * 0.7} strokeDasharray={`${bold} ${bold}`} />
        <path
          d={`M${middle - arm} ${y + 4}l${arm * 2} ${arm * 2}m0 ${-arm * 2}l${-arm * 2} ${arm * 2}`}
          strokeWidth={Math.max(2, em * 0.1)}
        />
      </g>
    );
  });
}

function runsOf(marks: GanttMarks, from: number, to: number) {
  const runs: { from: number; to: number; right: boolean }[] = [];
  for (let tick = from; tick < Math.min(to, marks.length); tick += 1) {
    const right = marks[tick];
    if (right === undefined) continue;
    const last = runs.at(-1);
    if (last?.right === right && last.to === tick) last.to = tick + 1;
    else runs.push({ from: tick, to: tick + 1, right });
  }
  return runs;
}
