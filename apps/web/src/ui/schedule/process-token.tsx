import type { ThreadState } from '@timeslice/engine';
import { processStyle, type Identity } from './process-style';

interface ProcessTokenProps {
  readonly identity: Identity;
  /** Told by form: new dashed, ready outline, running solid, blocked hatched, terminated hollow and struck. */
  readonly state?: ThreadState;
  /** The state in words, for a screen reader; none where the text beside it says so. */
  readonly stateName?: string;
  /** The name of a thread under that of its process, and long names smaller: where a token has a fixed place. */
  readonly isCompact?: boolean;
  /** What a blocked one waits for, as in a trace: `io`, `io:disk`, `lock:m`, ... */
  readonly waitsFor?: string | undefined;
}

/** As large as the text around it: `font-size` is its scale. */
export function ProcessToken({
  identity,
  state = 'running',
  stateName,
  isCompact = false,
  waitsFor = 'io',
}: ProcessTokenProps) {
  const { fill, label, edge, pattern } = processStyle(identity.index);
  return (
    <span
      className="token"
      data-state={state}
      data-pattern={pattern}
      data-thread={identity.isThread || undefined}
      style={{ '--fill': fill, '--label': label, '--edge': edge }}
    >
      <span className="token-face swatch">{isCompact ? <CompactName name={identity.name} /> : identity.name}</span>
      {state === 'blocked' && waitsFor !== 'release' && (
        <span className="token-io" aria-hidden="true">
          {waitsFor === 'io' ? 'I/O' : waitsFor.replace(/^\w+:/, '')}
        </span>
      )}
      {stateName !== undefined && <span className="sr-only">, {stateName}</span>}
    </span>
  );
}

/** As many letters as a token is wide; shorter names are larger, as far as a token is high. */
const FITS = 3;
const LARGEST = 1.25;

function CompactName({ name }: { readonly name: string }) {
  const at = name.indexOf('.') + 1;
  const lines = at > 0 ? [name.slice(0, at), name.slice(at)] : [name];
  const longest = Math.max(...lines.map((line) => line.length - (line.endsWith('.') ? 1 : 0)));
  const size = (lines.length > 1 ? 0.68 : 1) * Math.min(LARGEST, FITS / longest);
  return (
    <span className="token-name" style={{ fontSize: `${size}em` }}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
