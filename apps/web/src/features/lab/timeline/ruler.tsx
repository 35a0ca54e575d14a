import { xOf, type TimelineLayout } from './layout';

interface RulerProps {
  readonly layout: TimelineLayout;
  readonly numberOf: (tick: number) => string;
}

/** The ticks stand on the boundaries; those with a number go on as faint lines through all lanes. */
export function Ruler({ layout, numberOf }: RulerProps) {
  const { em, top, height, view, every, numbered } = layout;
  const lines = Array.from({ length: Math.floor((view.to - view.from) / every) + 1 }, (_, n) => view.from + n * every);
  const short = lines.map((tick) => `M${xOf(layout, tick)} ${top}v${-em * 0.3}`).join('');
  return (
    <g>
      <path d={numbered.map((tick) => `M${xOf(layout, tick)} ${top}V${height}`).join('')} className="timeline-grid" />
      <path d={`M${xOf(layout, view.from)} ${top}H${xOf(layout, view.to)}${short}`} className="timeline-axis" />
      {numbered.map((tick) => (
        <g key={tick}>
          <path d={`M${xOf(layout, tick)} ${top}v${-em * 0.5}`} className="timeline-axis" />
          <text
            x={xOf(layout, tick)}
            y={top - em * 0.85}
            fontSize={em * 0.86}
            textAnchor="middle"
            className="timeline-number"
          >
            {numberOf(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
