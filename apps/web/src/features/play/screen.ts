import type { Phase, SceneIn, Seat, StudentScene } from '@timeslice/contract';
import type { Draft } from '../../live/use-draft';

/** The phases that have a question. */
export type QuestionPhase = Exclude<Phase, 'lobby' | 'ended'>;

export interface ScreenProps<P extends QuestionPhase> {
  readonly scene: SceneIn<StudentScene, P>;
  readonly seat: Seat;
  /** The prediction as it stands on this device. */
  readonly draft: Draft;
  readonly serverNow: () => number;
}
