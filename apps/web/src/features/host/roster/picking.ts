import { type HostScene, type Person, SNAPSHOT_MAX } from '@timeslice/contract';
import type { Asked } from '../../../live/use-classroom';
import { picksOf } from '../outcome/picks';

/** What can be done with somebody's answer from the lock on. */
export interface Picking {
  /** From 1, among the picked ones; null: not picked. */
  readonly place: number | null;
  /** Not picked, and no room for one more. */
  readonly isFull: boolean;
  /** Picks it as the last one, or takes it out. */
  readonly change: () => void;
}

/** Null before the lock, and where nothing was answered. */
export function pickingOf(scene: HostScene, { id, answer }: Person, act: (asked: Asked) => unknown): Picking | null {
  if (!('picked' in scene) || answer === undefined) return null;
  const picks = picksOf(scene.picked);
  const at = picks.indexOf(id);
  const answers = at === -1 ? [...picks, id] : picks.filter((other) => other !== id);
  return {
    place: at === -1 ? null : at + 1,
    isFull: at === -1 && picks.length >= SNAPSHOT_MAX,
    change: () => void act({ type: 'snapshot', answers }),
  };
}
