import type { Audience, ParticipantId, Scene } from '@timeslice/contract';
import { hostScene, type Presence, projectorScene, type State, studentScene } from '@timeslice/session';

const projections: { readonly [A in Audience]: (state: State, presence: Presence) => Scene } = {
  students: studentScene,
  projector: projectorScene,
  host: hostScene,
};

/** What each audience sees, projected once for all who ask for the same revision and the same people present. */
export class Views {
  private readonly here = new Set<ParticipantId>();
  /** Counts the changes of `here`. */
  private presence = 0;
  private readonly cached = new Map<Audience, { revision: number; presence: number; scene: Scene }>();

  presenceChanged(id: ParticipantId, isHere: boolean): void {
    if (isHere) this.here.add(id);
    else this.here.delete(id);
    this.presence++;
  }

  of(audience: Audience, state: State): Scene {
    const cached = this.cached.get(audience);
    const presence = audience === 'students' ? 0 : this.presence;
    if (cached?.revision === state.revision && cached.presence === presence) return cached.scene;
    const scene = projections[audience](state, this.here);
    this.cached.set(audience, { revision: state.revision, presence, scene });
    return scene;
  }
}
