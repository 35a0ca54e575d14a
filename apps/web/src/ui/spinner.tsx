/** Four ticks that take turns; without motion they stand still. Decoration: say what is going on in text. */
export function Spinner() {
  return (
    <span aria-hidden="true" className="inline-flex h-[1em] items-end gap-[3px]">
      {[0, 1, 2, 3].map((n) => (
        <span
          key={n}
          className="block h-full w-[2px] origin-bottom animate-[tick_800ms_steps(4)_infinite] bg-current"
          style={{ animationDelay: `${n * 200}ms` }}
        />
      ))}
    </span>
  );
}
