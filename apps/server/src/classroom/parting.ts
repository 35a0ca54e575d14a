import type { Parting } from '@timeslice/contract';
import type { ClassroomSocket } from './seat';

/** Says why, and closes for good: a client that is closed by the server does not come back by itself. */
export function part(socket: ClassroomSocket, why: Parting): void {
  socket.emit('parting', why);
  socket.disconnect(true);
}
