import { createPreference } from '../preferences/preference';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** The light of the room where the projector stands. */
export type Room = 'lit' | 'dim';

export const theme = createPreference<ThemeChoice>('theme', themeChoices, () => 'system');

const darkDevice = '(prefers-color-scheme: dark)';
let forced: Room | undefined;

function apply(): void {
  const choice = theme.get();
  const dark = choice === 'dark' || (choice === 'system' && matchMedia(darkDevice).matches);
  const { dataset } = document.documentElement;
  dataset.theme = forced ? 'projector' : dark ? 'dark' : 'light';
  if (forced === 'dim') dataset.room = 'dim';
  else delete dataset.room;
}

/** Keeps html[data-theme] right until the returned function is called. */
export function followTheme(): () => void {
  const device = matchMedia(darkDevice);
  const unsubscribe = theme.subscribe(apply);
  device.addEventListener('change', apply);
  apply();
  return () => {
    unsubscribe();
    device.removeEventListener('change', apply);
  };
}

/** A surface that is always a projector, whatever the visitor chose; undone by the returned function. */
export function forceProjector(room: Room): () => void {
  forced = room;
  apply();
  return () => {
    forced = undefined;
    apply();
  };
}
