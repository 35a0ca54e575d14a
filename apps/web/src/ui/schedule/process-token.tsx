import type { ThreadState } from '@timeslice/engine';
import { processStyle, type Identity } from './process-style';

interface ProcessTokenProps {
  readonly identity: Identity;
  /** Told by form: new dashed, ready outline, running solid, blocked hatched, terminated hollow and struck. */
  readonly state?: ThreadState;
  /** The state in words, for a screen reader; none where the text beside it says so. */
  readonly stateName?: string;
}

/** As large as the text around it: `font-size` is its scale. */
export function ProcessToken({ identity, state = 'running', stateName }: ProcessTokenProps) {
  const { fill, label, edge, pattern } = processStyle(identity.index);
  return (
    <span
      className="token"
      data-state={state}
      data-pattern={pattern}
      data-thread={identity.isThread || undefined}
      style={{ '--fill': fill, '--label': label, '--edge': edge }}
    >
      <span className="token-face swatch">{identity.name}</span>
      {state === 'blocked' && (
        <span className="token-io" aria-hidden="true">
          I/O
        </span>
      )}
      {stateName !== undefined && <span className="sr-only">, {stateName}</span>}
    </span>
  );
}
