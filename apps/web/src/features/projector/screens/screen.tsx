import { createElement, type ComponentType } from 'react';
import type { Phase, ProjectorScene, SceneIn } from '@timeslice/contract';
import { Brief } from './brief';
import { Discuss } from './discuss';
import { Ended } from './ended';
import { Explain } from './explain';
import { Lobby } from './lobby';
import { Locked } from './locked';
import { Predict } from './predict';
import { RevealScreen } from './reveal';

export interface ScreenProps<P extends Phase> {
  readonly scene: SceneIn<ProjectorScene, P>;
  readonly serverNow: () => number;
}

const screens: { readonly [P in Phase]: ComponentType<ScreenProps<P>> } = {
  lobby: Lobby,
  brief: Brief,
  predict: Predict,
  locked: Locked,
  discuss: Discuss,
  reveal: RevealScreen,
  explain: Explain,
  ended: Ended,
};

export function Screen<P extends Phase>(props: ScreenProps<P>) {
  const shown: ComponentType<ScreenProps<P>> = screens[props.scene.phase as P];
  return createElement(shown, props);
}
