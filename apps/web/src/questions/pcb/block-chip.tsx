import { processStyle, type Identity } from '../../ui/schedule/process-style';

/** A control block by its name, with the colour of its process. */
export function BlockChip({ block, identity }: { readonly block: string; readonly identity: Identity | undefined }) {
  const look = identity && processStyle(identity.index);
  return (
    <span
      className="pcb-chip mono"
      style={{ '--fill': look?.fill ?? 'var(--control)', '--edge': look?.edge ?? 'var(--control)' }}
    >
      {block}
    </span>
  );
}
