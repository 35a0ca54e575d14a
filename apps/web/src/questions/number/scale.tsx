import { type Axis, placeOn } from './axis';

/** More characters than this run into each other on a phone: then every second number is left out there. */
const CHARACTERS = 36;

/** The numbers under a plot, for those who see it. */
export function Scale({ axis }: { readonly axis: Axis }) {
  const isDense = axis.ticks.reduce((sum, tick) => sum + String(tick).length + 1, 0) > CHARACTERS;
  return (
    <div aria-hidden="true" className="dotplot-scale mono" data-dense={isDense || undefined}>
      {axis.ticks.map((tick) => (
        <span key={tick} style={{ left: `${placeOn(axis, tick)}%` }}>
          <span>{tick}</span>
        </span>
      ))}
    </div>
  );
}
