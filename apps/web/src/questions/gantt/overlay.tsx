import type { Identities } from '../../ui/schedule/process-style';
import { processStyle } from '../../ui/schedule/process-style';
import type { Stroke } from './use-stroke';

interface OverlayProps {
  readonly stroke: Stroke;
  readonly perLine: number;
  readonly lines: number;
  readonly value: string | null;
  readonly identities: Identities;
}

/** A stroke under way, over the cells and not in them: what a finger is on must not be drawn again. */
export function Overlay({ stroke, perLine, lines, value, identities }: OverlayProps) {
  const identity = value === null ? undefined : identities.get(value);
  return (
    <div aria-hidden="true" className="overlay">
      {piecesOf(stroke, perLine).map(({ line, from, to }) => (
        <div
          key={line}
          className="overlay-piece swatch"
          style={{
            left: `${(from / perLine) * 100}%`,
            width: `${((to - from) / perLine) * 100}%`,
            top: `${(line / lines) * 100}%`,
            height: `${100 / lines}%`,
          }}
        >
          <span style={identity && { background: processStyle(identity.index).fill }} />
        </div>
      ))}
    </div>
  );
}

/** A stroke, cut at the ends of its lines. */
function piecesOf({ from, to }: Stroke, perLine: number) {
  const pieces: { line: number; from: number; to: number }[] = [];
  for (let line = Math.floor(from / perLine); line * perLine < to; line++) {
    const start = line * perLine;
    pieces.push({ line, from: Math.max(from - start, 0), to: Math.min(to - start, perLine) });
  }
  return pieces;
}
