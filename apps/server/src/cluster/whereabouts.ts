import { type ParticipantId } from '@timeslice/contract';
import { type ServerId } from './bus';

/** Who sits in one session, with whichever server. */
export class Whereabouts {
  private readonly places = new Map<ServerId, Set<ParticipantId>>();

  /** @param onChange when somebody is here who was not, or no longer */
  constructor(private readonly onChange: (id: ParticipantId, isHere: boolean) => void) {}

  isHere(id: ParticipantId): boolean {
    for (const place of this.places.values()) if (place.has(id)) return true;
    return false;
  }

  at(server: ServerId): ReadonlySet<ParticipantId> {
    return this.places.get(server) ?? new Set();
  }

  seated(server: ServerId, id: ParticipantId): void {
    const wasHere = this.isHere(id);
    const place = this.places.get(server);
    if (place) place.add(id);
    else this.places.set(server, new Set([id]));
    if (!wasHere) this.onChange(id, true);
  }

  left(server: ServerId, id: ParticipantId): void {
    const place = this.places.get(server);
    if (place?.delete(id) !== true) return;
    if (place.size === 0) this.places.delete(server);
    if (!this.isHere(id)) this.onChange(id, false);
  }

  /** Only these sit there. */
  only(server: ServerId, ids: readonly ParticipantId[]): void {
    const stay = new Set(ids);
    for (const id of this.at(server)) if (!stay.has(id)) this.left(server, id);
    for (const id of ids) this.seated(server, id);
  }

  gone(server: ServerId): void {
    this.only(server, []);
  }

  get servers(): readonly ServerId[] {
    return [...this.places.keys()];
  }
}
