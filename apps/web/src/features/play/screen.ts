import type { Phase, SceneIn, Seat, StudentScene } from '@timeslice/contract';
import type { Answer } from '@timeslice/questions';
import type { Draft } from '../../live/use-draft';

/** The phases that have a question. */
export type QuestionPhase = Exclude<Phase, 'lobby' | 'ended'>;

export interface ScreenProps<P extends QuestionPhase> {
  readonly scene: SceneIn<StudentScene, P>;
  readonly seat: Seat;
  /** The prediction as it stands on this device. */
  readonly draft: Draft;
  /** The prediction as it stands on the server: after the lock, what counts. */
  readonly answer: Answer | null;
  readonly serverNow: () => number;
}
