import { createElement, type ComponentType } from 'react';
import type { HostedSession, HostScene, Phase, SceneIn } from '@timeslice/contract';
import type { Conductor } from '../use-conductor';
import { Brief } from './brief';
import { Discuss } from './discuss';
import { Ended } from './ended';
import { Explain } from './explain';
import { Lobby } from './lobby';
import { Locked } from './locked';
import { Predict } from './predict';
import { RevealScreen } from './reveal';

/** What a screen may use besides its scene. */
export interface RoomTools {
  readonly hosted: HostedSession;
  readonly act: Conductor['act'];
  readonly serverNow: () => number;
  readonly timeLimit: number | null;
  readonly setTimeLimit: (seconds: number | null) => void;
}

export interface ScreenProps<P extends Phase> {
  readonly scene: SceneIn<HostScene, P>;
  readonly room: RoomTools;
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

export function Screen<P extends Phase>({ scene, room }: ScreenProps<P>) {
  const shown: ComponentType<ScreenProps<P>> = screens[scene.phase as P];
  return createElement(shown, { key: 'question' in scene ? scene.question.id : scene.phase, scene, room });
}
