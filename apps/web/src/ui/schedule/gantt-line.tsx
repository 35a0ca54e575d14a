import { Block } from './gantt-block';
import { Heat } from './gantt-heat';
import { arrivalSize, captionSize, type GanttLayout, type GanttLine as Line } from './gantt-layout';
import { Marks } from './gantt-marks';
import type { Identities } from './process-style';

interface GanttLineProps {
  readonly line: Line;
  readonly layout: GanttLayout;
  readonly em: number;
  readonly identities: Identities;
  readonly patterns: string;
  readonly playhead: number | undefined;
  readonly heat: readonly number[] | undefined;
  readonly heatLabel: string;
  readonly divergence: number | undefined;
}

export function GanttLine({
  line,
  layout,
  em,
  identities,
  patterns,
  playhead,
  heat,
  heatLabel,
  divergence,
}: GanttLineProps) {
  const x = (tick: number) => layout.inset + (tick - line.from) * layout.tickWidth;
  const first = line.rows[0];
  const last = line.rows.at(-1);
  const top = first?.y ?? line.y;
  const bottom = last ? last.y + last.height : line.axisY;
  const clip = `${patterns}-clip-${line.from}`;
  const seen = playhead === undefined ? line.to : Math.max(line.from, Math.min(playhead, line.to));
  const here = playhead !== undefined && playhead >= line.from && (playhead < line.to || line.to === playhead);
  const diverges = divergence !== undefined && divergence >= line.from && divergence < line.to;

  return (
    <g>
      <clipPath id={clip}>
        <rect x={0} y={line.y - em} width={seen > line.from ? x(seen) + 1 : 0} height={line.height + em * 2} />
      </clipPath>
      {line.rows.map(({ row, y, height, blocks }) => (
        <g key={row.id} clipPath={row.ahead === true ? undefined : `url(#${clip})`}>
          {blocks.map((block) => (
            <Block
              key={block.segment.from}
              {...{ block, y, height, identities, patterns }}
              em={layout.labelSize}
              seen={x(row.ahead === true ? line.to : seen)}
            />
          ))}
          {row.marks && <Marks marks={row.marks} from={line.from} to={line.to} x={x} y={y + height + 4} em={em} />}
        </g>
      ))}
      {heat && (
        <text x={layout.inset} y={line.heatY - em * 0.2} fontSize={em * captionSize} className="gantt-caption">
          {heatLabel}
        </text>
      )}
      {heat && (
        <Heat
          shares={heat}
          from={line.from}
          to={Math.floor(seen)}
          x={x}
          y={line.heatY}
          height={line.heatHeight}
          em={em}
        />
      )}
      {line.rows.map(({ row, labelY }) =>
        row.label === undefined ? null : (
          <text key={row.id} x={layout.labelX} y={labelY} fontSize={em * captionSize} className="gantt-caption">
            {row.label}
          </text>
        ),
      )}
      <path d={`M${x(line.from)} ${line.axisY}H${x(line.to)}`} className="gantt-axis" />
      {line.ticks.map(({ tick, x: left, numbered }) => (
        <g key={tick}>
          <path d={`M${left} ${line.axisY}v${em * (numbered ? 0.4 : 0.22)}`} className="gantt-axis" />
          {numbered && (
            <text x={left} y={line.axisY + em * 1.2} fontSize={em * 0.8} textAnchor="middle" className="gantt-number">
              {tick}
            </text>
          )}
        </g>
      ))}
      {line.arrivals.map(({ x: left, y, text, anchor }) => (
        <text key={text} x={left} y={y} fontSize={em * arrivalSize} textAnchor={anchor} className="gantt-arrival">
          {text}
        </text>
      ))}
      {diverges && (
        <rect
          x={x(divergence) - 2}
          y={top - 4}
          width={layout.tickWidth + 4}
          height={bottom - top + 8}
          className="gantt-divergence"
        />
      )}
      {here && (
        <path
          d={`M${x(playhead)} ${top - em * 0.35}V${line.axisY + em * 0.3}m0 ${-(line.axisY + em * 0.3 - top + em * 0.35)}l${-em * 0.32} ${-em * 0.42}h${em * 0.64}z`}
          className="gantt-playhead"
        />
      )}
    </g>
  );
}
