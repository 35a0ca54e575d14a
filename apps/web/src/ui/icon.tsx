const paths = {
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M7 5h4v14H7zM13 5h4v14h-4z',
  'step-forward': 'M6 5v14l9-7zM16 5h2.5v14H16z',
  'step-back': 'M18 5v14l-9-7zM5.5 5H8v14H5.5z',
  'to-start': 'M20 5v14l-8-7zM12 5v14l-8-7zM2 5h2v14H2z',
  'to-end': 'M4 5v14l8-7zM12 5v14l8-7zM20 5h2v14h-2z',
  check: 'M9.2 18.6 3.4 12.8l2-2 3.8 3.8L18.6 5.2l2 2z',
  cross: 'M6.4 4.5 12 10.1l5.6-5.6 1.9 1.9-5.6 5.6 5.6 5.6-1.9 1.9-5.6-5.6-5.6 5.6-1.9-1.9 5.6-5.6-5.6-5.6z',
  plus: 'M10.7 4h2.6v6.7H20v2.6h-6.7V20h-2.6v-6.7H4v-2.6h6.7z',
  minus: 'M4 10.7h16v2.6H4z',
  up: 'M12 6.2 20 14.2l-1.9 1.9-6.1-6.1-6.1 6.1L4 14.2z',
  down: 'M12 17.8 4 9.8l1.9-1.9 6.1 6.1 6.1-6.1L20 9.8z',
  undo: 'M9 4 3.5 9.5 9 15v-3.7h5.2a3.2 3.2 0 0 1 0 6.4H8v2.3h6.2a5.5 5.5 0 0 0 0-11H9z',
  redo: 'M15 4l5.5 5.5L15 15v-3.7H9.8a3.2 3.2 0 0 0 0 6.4H16v2.3H9.8a5.5 5.5 0 0 1 0-11H15z',
  more: 'M4 10.3h3.4v3.4H4zM10.3 10.3h3.4v3.4h-3.4zM16.6 10.3H20v3.4h-3.4z',
  share: 'M11 4.8 7.8 8 6.2 6.4 12 .6l5.8 5.8L16.200 8 13 4.8V15h-2zM4 11h4v2H6v7h12v-7h-2v-2h4v11H4z',
  open: 'M3 5h6.500l2 2.500H21V11h-2V9.500h-8.400l-2-2.500H5v10l2-6h15.500l-3 9H3z',
  save: 'M11 3h2v9.200l3.200-3.200 1.600 1.600L12 16.400l-5.800-5.800L7.800 9l3.200 3.200zM4 18h16v2.200H4z',
  menu: 'M4 6h16v2.2H4zM4 10.9h16v2.2H4zM4 15.8h16V18H4z',
} as const;

export type IconName = keyof typeof paths;

/** Always beside a text or a label: hidden from screen readers. */
export function Icon({ name, className = 'size-[1.25em]' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor" className={className}>
      <path d={paths[name]} />
    </svg>
  );
}
