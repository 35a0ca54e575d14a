import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decoder, Encoder, type Packet, PacketType } from 'socket.io-parser';
import { PacketEncoder } from './packet-encoder';

const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const scene = fc.record({ audience: fc.constant('students'), revision: fc.nat(), stage: json });
const event = fc.oneof(fc.tuple(fc.constant('scene'), scene), fc.tuple(fc.constantFrom('seat', 'parting'), json));
const acknowledgement = fc.tuple(fc.oneof(fc.record({ now: fc.nat(), scene, seat: json }), json));
const nsp = fc.constantFrom('/', '/check');
const packets: fc.Arbitrary<Packet> = fc.oneof(
  fc.record({ nsp, type: fc.constant(PacketType.EVENT), data: event }),
  fc.record({ nsp, type: fc.constant(PacketType.ACK), id: fc.nat(), data: acknowledgement }),
);

function heard(encoded: readonly unknown[]): unknown {
  const decoder = new Decoder();
  let packet: unknown;
  decoder.on('decoded', (one) => (packet = one));
  for (const part of encoded) decoder.add(part);
  return packet;
}

test('a client hears what it would hear from the encoder of socket.io', () => {
  fc.assert(
    fc.property(packets, (packet) => {
      expect(heard(new PacketEncoder().encode(packet))).toEqual(heard(new Encoder().encode(packet)));
    }),
  );
});
