import { createPreference, usePreference } from '../../preferences/preference';
import type { Room } from '../../theme/theme';

const rooms = ['lit', 'dim'] as const satisfies readonly Room[];
const room = createPreference<Room>('room', rooms, () => 'lit');

/** How light the room is: light is the better ground wherever there is daylight. */
export function useRoom(): readonly [Room, (room: Room) => void] {
  return [usePreference(room, 'lit'), room.set];
}
