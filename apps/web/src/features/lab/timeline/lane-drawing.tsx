import { processStyle, type Identities } from '../../../ui/schedule/process-style';
import type { Piece } from './lanes';
import { labelIn, textWidth, xOf, type PlacedLane, type TimelineLayout } from './layout';

interface LaneDrawingProps {
  readonly placed: PlacedLane;
  readonly layout: TimelineLayout;
  readonly identities: Identities;
  /** Id of the paint servers of this drawing. */
  readonly patterns: string;
}

export function LaneDrawing({ placed, layout, identities, patterns }: LaneDrawingProps) {
  const { lane, y, height } = placed;
  const { em, gutter, view } = layout;
  const identity = identities.get(lane.name);
  const name = lane.name.length > 9 ? `${lane.name.slice(0, 8)}…` : lane.name;
  return (
    <g>
      {identity && (
        <rect
          x={1}
          y={y + height / 2 - em * 0.45}
          width={em * 0.4}
          height={em * 0.9}
          fill={processStyle(identity.index).fill}
          stroke={processStyle(identity.index).edge}
          className="swatch"
        />
      )}
      <text x={em * (identity ? 0.75 : 0)} y={y + height / 2} dy=".36em" fontSize={em} className="timeline-name">
        {name}
      </text>
      {lane.kind === 'thread' && (
        <path d={`M${gutter} ${y + height}H${xOf(layout, view.to)}`} className="timeline-grid" />
      )}
      {lane.pieces.map((piece) => (
        <PieceDrawing key={`${piece.from} ${piece.is}`} {...{ piece, placed, layout, identities, patterns }} />
      ))}
      {lane.warm?.map(({ from, to }) => (
        <path
          key={from}
          d={`M${xOf(layout, from) + 2} ${y + height - em * 0.28}H${xOf(layout, to) - 2}`}
          className="timeline-warm"
        />
      ))}
      {lane.marks.map(({ at, is }, n) => {
        const x = xOf(layout, at);
        const arm = em * 0.26;
        switch (is) {
          case 'arrival':
            return (
              <path key={n} d={`M${x - arm} ${y - 2}h${arm * 2}l${-arm} ${arm * 1.5}z`} className="timeline-arrival" />
            );
          case 'end':
            return <path key={n} d={`M${x} ${y}v${height}`} className="timeline-end" />;
          case 'deadline':
            return <path key={n} d={`M${x} ${y + height}v${-height - 2}h${-arm}`} className="timeline-deadline" />;
          case 'miss':
            return (
              <path
                key={n}
                d={`M${x} ${y + height}v${-height}M${x - arm} ${y - arm}l${arm * 2} ${arm * 2}m0 ${-arm * 2}l${-arm * 2} ${arm * 2}`}
                className="timeline-miss"
              />
            );
        }
      })}
    </g>
  );
}

interface PieceDrawingProps extends LaneDrawingProps {
  readonly piece: Piece;
}

function PieceDrawing({ piece, placed, layout, identities, patterns }: PieceDrawingProps) {
  const { lane, y, height } = placed;
  const { em } = layout;
  const x = xOf(layout, piece.from);
  const width = xOf(layout, piece.to) - x;
  const place = { x, y, width, height, rx: 2 };
  if (piece.is === 'idle') {
    return <rect {...place} fill={`url(#${patterns}-idle)`} className="timeline-idle" />;
  }
  if (piece.is === 'switch') {
    return (
      <rect {...place} rx={0} fill={`url(#${patterns}-switch)`} stroke="#000" strokeWidth="1" className="swatch" />
    );
  }
  const style = processStyle(identities.get(piece.thread ?? '')?.index ?? 0);
  const onCpu = lane.kind === 'cpu';
  const label = onCpu ? labelIn(piece.thread ?? '', width, em) : noteIn(piece, width, em * 0.8);
  const text = (fill: string) =>
    label !== null && (
      <text
        x={x + width / 2}
        y={y + height / 2}
        dy=".36em"
        textAnchor="middle"
        fontSize={onCpu ? em : em * 0.8}
        fill={fill}
        className="timeline-label swatch"
      >
        {label}
      </text>
    );
  if (piece.is === 'run') {
    return (
      <g>
        <rect {...place} fill={style.fill} stroke={style.edge} strokeWidth="1.5" className="swatch" />
        {style.pattern !== 'solid' && (
          <rect {...place} fill={`url(#${patterns}-${style.pattern})`} color={style.label} className="pattern swatch" />
        )}
        {text(style.label)}
      </g>
    );
  }
  const inset = Math.min(width / 2, 0.75);
  const inner = { ...place, x: x + inset, width: Math.max(width - 2 * inset, 0.5) };
  if (piece.is === 'ready') {
    return (
      <g>
        <rect {...inner} fill="var(--surface)" stroke={style.edge} strokeWidth="1.5" className="swatch" />
        {text('var(--ink)')}
      </g>
    );
  }
  return (
    <g>
      <rect {...inner} fill="var(--surface)" stroke={style.edge} strokeWidth="1" className="swatch" />
      <rect {...inner} fill={`url(#${patterns}-diagonal)`} color={style.edge} className="swatch" />
      {label !== null && (
        <rect
          x={x + width / 2 - textWidth(label, em * 0.8) / 2 - 2}
          y={y + 1}
          width={textWidth(label, em * 0.8) + 4}
          height={height - 2}
          fill="var(--surface)"
        />
      )}
      {text('var(--ink)')}
    </g>
  );
}

/** `io` says the hatch; a device, a lock or a channel has its name, as far as it fits. */
function noteIn({ note, is }: Piece, width: number, em: number): string | null {
  if (note === null) return null;
  const word = is === 'blocked' ? (note === 'io' ? 'I/O' : note.replace(/^(io|lock|receive):/, '')) : note;
  return textWidth(word, em) + em * 0.6 <= width ? word : null;
}
