import { hexOf, type Registers } from '@timeslice/engine';

/** PC, SP and AX, one under the other. */
export function RegisterList({ registers: { pc, sp, ax } }: { readonly registers: Registers }) {
  return (
    <dl className="pcb-registers mono">
      <div>
        <dt>PC</dt>
        <dd>{hexOf(pc)}</dd>
      </div>
      <div>
        <dt>SP</dt>
        <dd>{hexOf(sp)}</dd>
      </div>
      <div>
        <dt>AX</dt>
        <dd>{ax}</dd>
      </div>
    </dl>
  );
}
