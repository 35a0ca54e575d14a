import { type INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { Server } from 'socket.io';
import { Decoder } from 'socket.io-parser';
import { FRAME_MAX } from '@timeslice/contract';
import { type Draining } from './draining';
import { hostAskedFor, isOwnPage, type Trusts } from './origin';
import { PacketEncoder } from './packet-encoder';

/** socket.io on the server's own port: 64 KB a message, and no page of another site. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly publicUrl: string | null,
    private readonly trusts: Trusts,
    private readonly draining: Draining,
  ) {
    super(app);
  }

  override createIOServer(): ReturnType<IoAdapter['createIOServer']> {
    const server = new Server(this.httpServer, {
      serveClient: false,
      maxHttpBufferSize: FRAME_MAX,
      pingInterval: 10_000,
      pingTimeout: 10_000,
      connectTimeout: 10_000,
      parser: { Encoder: PacketEncoder, Decoder },
      allowRequest: (request, decide) => {
        const host = hostAskedFor(request, this.trusts);
        decide(null, !this.draining.hasBegun && isOwnPage(request, host, this.publicUrl));
      },
    });
    // Nest brings a socket.io of its own, one patch release older; the product has one version.
    return server as unknown as ReturnType<IoAdapter['createIOServer']>;
  }
}
