/** Paint servers of one drawing; `id` keeps two drawings on a page apart. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-idle`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.25" height="7" fill="var(--control)" />
      </pattern>
      <pattern id={`${id}-switch`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="#fff" />
        <rect width="2" height="4" fill="#000" />
      </pattern>
      <pattern id={`${id}-diagonal`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.5" height="9" fill="currentColor" />
      </pattern>
      <pattern id={`${id}-dots`} width="8" height="8" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="1" fill="currentColor" />
        <circle cx="6" cy="6" r="1" fill="currentColor" />
      </pattern>
    </defs>
  );
}
