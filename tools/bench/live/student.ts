import { WebSocket } from 'ws';

/**
 * One socket that speaks just enough of engine.io 4 and socket.io 5, in raw packets: parsing is left out where it can be,
 * so that the server is what is measured and not this process.
 */
export class Student {
  /** `performance.now()` at which a scene arrived last, and how many did. */
  sceneAt = 0;
  scenes = 0;
  sceneBytes = 0;
  revision = -1;
  /** A scene came with a smaller revision than the one before. */
  misordered = 0;
  isOpen = false;
  private lastId = 0;
  private readonly acknowledged = new Map<number, (packet: string) => void>();
  private readonly watchers = new Set<() => void>();

  private constructor(private readonly socket: WebSocket) {}

  /** Asks what there is to see, as the pages do: resolves with that; rejects where the socket was refused. */
  static connect(url: string, ticket: object, cookie = ''): Promise<Student> {
    const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, {
      perMessageDeflate: false,
      headers: { origin: url, ...(cookie && { cookie }) },
    });
    const student = new Student(socket);
    return new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', () => {
        student.isOpen = false;
        reject(new Error('closed before the first scene'));
        for (const answer of student.acknowledged.values()) answer('');
        student.acknowledged.clear();
      });
      socket.on('message', (data: Buffer) => {
        const packet = data.toString();
        const type = packet.charCodeAt(0);
        if (type === 50) return socket.send('3');
        if (type === 48) return socket.send(`40${JSON.stringify(ticket)}`);
        if (packet.startsWith('42["scene"')) return student.take(packet);
        if (packet.startsWith('40')) return socket.send('420["sync"]');
        if (packet.startsWith('430[')) {
          if (packet.startsWith('430[{"ok":false')) return reject(new Error(`refused: ${packet}`));
          student.take(packet);
          student.isOpen = true;
          return resolve(student);
        }
        if (packet.startsWith('43')) return student.answered(packet);
        if (packet.startsWith('44')) reject(new Error(`refused: ${packet}`));
      });
    });
  }

  /** A command; resolves with the milliseconds until its acknowledgement, null where the connection went or it was refused. */
  command(text: string): Promise<number | null> {
    this.lastId += 1;
    const id = this.lastId;
    const from = performance.now();
    const answer = new Promise<number | null>((resolve) => {
      this.acknowledged.set(id, (packet) => resolve(packet.includes('"ok":true') ? performance.now() - from : null));
    });
    this.socket.send(`42${id}["command",${text}]`);
    return answer;
  }

  /** Resolves once a scene fits. */
  until(fits: (student: Student) => boolean): Promise<void> {
    if (fits(this)) return Promise.resolve();
    return new Promise((resolve) => {
      const look = () => {
        if (!fits(this)) return;
        this.watchers.delete(look);
        resolve();
      };
      this.watchers.add(look);
    });
  }

  close(): void {
    this.socket.terminate();
  }

  private take(packet: string): void {
    this.sceneAt = performance.now();
    this.scenes += 1;
    this.sceneBytes = packet.length;
    const revision = Number(/"revision":(\d+)/.exec(packet.slice(0, 200))?.[1]);
    if (revision < this.revision) this.misordered += 1;
    this.revision = revision;
    for (const look of [...this.watchers]) look();
  }

  private answered(packet: string): void {
    const start = packet.indexOf('[');
    const id = Number(packet.slice(2, start));
    this.acknowledged.get(id)?.(packet);
    this.acknowledged.delete(id);
  }
}
