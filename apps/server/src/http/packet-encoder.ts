import { type Scene, type Snapshot } from '@timeslice/contract';
import { Encoder, type Packet, PacketType } from 'socket.io-parser';

const texts = new WeakMap<Scene, string>();

/** Of a scene that is not changed any more: the same one goes to a whole audience, and to each who comes to it. */
export function textOf(scene: Scene): string {
  const known = texts.get(scene);
  if (known !== undefined) return known;
  const text = JSON.stringify(scene);
  texts.set(scene, text);
  return text;
}

/** As socket.io's, for packets that hold nothing binary: it would look for that in all of them. */
export class PacketEncoder extends Encoder {
  override encode(packet: Packet): unknown[] {
    const { type, nsp, id, data } = packet;
    if (type !== PacketType.EVENT && type !== PacketType.ACK) return super.encode(packet);
    return [`${type}${nsp === '/' ? '' : `${nsp},`}${id ?? ''}${said(data as readonly unknown[])}`];
  }
}

function said(data: readonly unknown[]): string {
  const [first, second] = data;
  if (first === 'scene') return `["scene",${textOf(second as Scene)}]`;
  if (!isSnapshot(first)) return JSON.stringify(data);
  const { scene, ...rest } = first;
  return `[{"scene":${textOf(scene)},${JSON.stringify(rest).slice(1)}]`;
}

const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === 'object' && value !== null && 'scene' in value && 'now' in value;
