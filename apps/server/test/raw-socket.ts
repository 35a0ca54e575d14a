import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export type Opcode = 'text' | 'binary' | 'close' | 'ping' | 'reserved';

const opcodes: { readonly [O in Opcode]: number } = { text: 1, binary: 2, close: 8, ping: 9, reserved: 11 };

/**
 * A WebSocket made of bytes, which no client library would send: frames of any shape, and a reader that stops reading.
 */
export class RawSocket {
  /** The packets that came, as text. */
  readonly packets: string[] = [];
  private rest = Buffer.alloc(0);
  private wake = () => {};

  private constructor(private readonly socket: Socket) {
    socket.on('error', () => {});
    socket.on('close', () => this.wake());
    socket.on('data', (chunk: Buffer) => {
      this.rest = Buffer.concat([this.rest, chunk]);
      while (this.takeFrame());
      this.wake();
    });
  }

  /** @param ticket shown to socket.io; null: nothing is shown */
  static async open(url: string, ticket: object | null, cookie = ''): Promise<RawSocket> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n${cookie && `Cookie: ${cookie}\r\n`}\r\n`,
    );
    const head = await headOf(socket);
    if (!head.startsWith('HTTP/1.1 101')) throw new Error(`No WebSocket: ${head.split('\r\n')[0]}`);
    const raw = new RawSocket(socket);
    if (ticket === null) return raw;
    raw.send(`40${JSON.stringify(ticket)}`);
    await raw.until(() => raw.packets.some((packet) => packet.startsWith('40')) || raw.isClosed);
    return raw;
  }

  get isClosed(): boolean {
    return this.socket.closed || this.socket.readableEnded;
  }

  /** One frame, masked as a client must. */
  send(data: string | Buffer, opcode: Opcode = 'text'): void {
    this.bytes(frame(Buffer.from(data), opcodes[opcode]));
  }

  bytes(bytes: Buffer): void {
    if (this.socket.writable) this.socket.write(bytes);
  }

  stopReading(): void {
    this.socket.pause();
  }

  readAgain(): void {
    this.socket.resume();
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  close(): void {
    this.socket.destroy();
  }

  private takeFrame(): boolean {
    const { rest } = this;
    if (rest.length < 2) return false;
    const short = rest.readUInt8(1) & 127;
    const from = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (rest.length < from) return false;
    const length = short === 127 ? Number(rest.readBigUInt64BE(2)) : short === 126 ? rest.readUInt16BE(2) : short;
    if (rest.length < from + length) return false;
    if ((rest.readUInt8(0) & 15) === opcodes.close) this.send(Buffer.alloc(0), 'close');
    else this.packets.push(rest.toString('utf8', from, from + length));
    this.rest = rest.subarray(from + length);
    return true;
  }
}

function frame(data: Buffer, opcode: number): Buffer {
  const long = data.length > 65_535 ? 8 : data.length > 125 ? 2 : 0;
  const head = Buffer.alloc(2 + long + 4);
  head.writeUInt8(128 | opcode, 0);
  head.writeUInt8(128 | (long === 8 ? 127 : long === 2 ? 126 : data.length), 1);
  if (long === 2) head.writeUInt16BE(data.length, 2);
  if (long === 8) head.writeBigUInt64BE(BigInt(data.length), 2);
  // A mask of zeros is a mask.
  return Buffer.concat([head, data]);
}

async function headOf(socket: Socket): Promise<string> {
  let head = Buffer.alloc(0);
  for (;;) {
    await once(socket, 'readable');
    for (let byte: Buffer | null = socket.read(1); byte !== null; byte = socket.read(1)) {
      head = Buffer.concat([head, byte]);
      if (head.includes('\r\n\r\n')) return head.toString();
    }
    if (socket.readableEnded || socket.closed) return head.toString();
  }
}
