import { WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import { CHECK_SECONDS, type CheckToServer } from '@timeslice/contract';
import { type DefaultEventsMap, type Namespace, type Socket } from 'socket.io';
import { systemClock } from '../classroom/clock';
import { TokenBucket } from '../classroom/token-bucket';

/** So many may check at once: these sockets show no ticket. */
export const CHECKS_MAX = 100;
const LASTS_MS = (CHECK_SECONDS + 60) * 1_000;

type CheckSocket = Socket<CheckToServer, DefaultEventsMap, DefaultEventsMap, unknown>;

/** The connection that `/check` tries out: open to everybody, leads nowhere, tells the time, and ends by itself. */
@WebSocketGateway({ namespace: 'check' })
export class CheckGateway implements OnGatewayInit<Namespace>, OnGatewayConnection<CheckSocket> {
  afterInit(namespace: Namespace): void {
    namespace.use((_, next) => (namespace.sockets.size < CHECKS_MAX ? next() : next(new Error('busy'))));
  }

  handleConnection(socket: CheckSocket): void {
    const bucket = new TokenBucket(systemClock.now());
    const ends = setTimeout(() => socket.disconnect(true), LASTS_MS).unref();
    socket.once('disconnect', () => clearTimeout(ends));
    socket.use((_, next) => {
      const taken = bucket.take(systemClock.now());
      if (taken === 'taken') next();
      else if (taken === 'flood') socket.disconnect(true);
    });
    socket.on('time', (acknowledge) => {
      if (typeof acknowledge === 'function') acknowledge(systemClock.now());
    });
  }
}
