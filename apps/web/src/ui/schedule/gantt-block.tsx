import { textWidth, type GanttBlock } from './gantt-layout';
import { processStyle, type Identities } from './process-style';

interface BlockProps {
  readonly block: GanttBlock;
  readonly y: number;
  readonly height: number;
  readonly em: number;
  readonly identities: Identities;
  readonly patterns: string;
  /** Nothing right of it is drawn yet. */
  readonly seen: number;
}

export function Block({ block, y, height, em, identities, patterns, seen }: BlockProps) {
  const { segment, x, width, above } = block;
  const place = { x, y, width, height, rx: 2 };
  if (segment.kind === 'open') return <rect {...place} className="gantt-open" />;
  if (segment.kind === 'idle') {
    return (
      <rect {...place} fill={`url(#${patterns}-idle)`} stroke="var(--control)" strokeWidth="1" className="swatch" />
    );
  }
  if (segment.kind === 'switch') {
    return (
      <rect {...place} rx={0} fill={`url(#${patterns}-switch)`} stroke="#000" strokeWidth="1" className="swatch" />
    );
  }

  const style = processStyle(identities.get(segment.name)?.index ?? 0);
  const middle = x + width / 2;
  const shown = Math.min(width, seen - x); // the label stands in the middle of what there is of a growing block
  return (
    <g>
      <rect {...place} fill={style.fill} stroke={style.edge} strokeWidth="1.5" className="swatch" />
      {style.pattern !== 'solid' && (
        <rect {...place} fill={`url(#${patterns}-${style.pattern})`} color={style.label} className="pattern swatch" />
      )}
      {above === null && shown < textWidth(segment.name, em) ? null : above === null ? (
        <text
          x={x + shown / 2}
          y={y + height / 2}
          dy=".36em"
          textAnchor="middle"
          fontSize={em}
          fill={style.label}
          className="gantt-label swatch"
        >
          {segment.name}
        </text>
      ) : (
        <>
          <path d={`M${middle} ${above + em * 0.12}V${y}`} stroke="var(--ink)" strokeWidth="1" />
          <text x={middle} y={above} textAnchor="middle" fontSize={em} fill="var(--ink)" className="gantt-label">
            {segment.name}
          </text>
        </>
      )}
    </g>
  );
}
