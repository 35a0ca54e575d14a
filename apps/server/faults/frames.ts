import { type RawSocket } from '../test/raw-socket';

const text = (packet: string) => (socket: RawSocket) => socket.send(packet);
const nested = '['.repeat(30_000);

/** What no client sends, by what is wrong with it. */
export const frames: Readonly<Record<string, (socket: RawSocket) => void>> = {
  'an empty frame': text(''),
  'an unknown engine packet': text('9'),
  'a second opening of the engine': text('0{"sid":"x"}'),
  'a ping from the wrong side': text('2probe'),
  'an upgrade that was not begun': text('5'),
  'an unknown packet': text('49'),
  'a second ticket': text('40{"role":"host"}'),
  'another namespace': text('40/admin,{"token":1}'),
  'an event of another namespace': text('42/admin,["command",{}]'),
  'no list': text('42{"command":1}'),
  'a list that does not end': text('42["command",{"type":'),
  'no name': text('42[]'),
  'a number as name': text('42[1,{}]'),
  'a reserved name': text('42["disconnect"]'),
  'the name of a method': text('42["constructor","__proto__"]'),
  'no message': text('42["command"]'),
  'no acknowledgement': text('42["command",{"type":"start"}]'),
  'a huge id': text(`42${'9'.repeat(400)}["command",{}]`),
  'an acknowledgement of nothing': text('437["yes"]'),
  'a prototype': text('421["command",{"__proto__":{"role":"host"},"type":"start"}]'),
  'deep nesting': text(`421["command",${nested}${']'.repeat(30_000)}]`),
  'deep nesting without an end': text(`421["command",${nested}`),
  'attachments that never come': text('451-["command",{"_placeholder":true,"num":0}]'),
  'a million attachments': text('451000000-["command",{"_placeholder":true,"num":0}]'),
  'an attachment of nothing': (socket) => socket.send(Buffer.from([1, 2, 3]), 'binary'),
  'bytes that are no text': (socket) => socket.send(Buffer.from([0x34, 0x32, 0xff, 0xfe]), 'text'),
  'a frame over 64 KB': text(`421["command","${'x'.repeat(70_000)}"]`),
  'a frame of 16 MB': text(`421["command","${'x'.repeat(16_000_000)}"]`),
  'a frame said to be 2^60 long': (socket) => socket.bytes(Buffer.from([0x81, 0xff, 0x10, 0, 0, 0, 0, 0, 0, 0])),
  'a frame without a mask': (socket) => socket.bytes(Buffer.from([0x81, 0x02, 0x34, 0x32])),
  'a reserved bit': (socket) => socket.bytes(Buffer.from([0xf1, 0x80, 0, 0, 0, 0])),
  'an unknown opcode': (socket) => socket.send('x', 'reserved'),
  'a long ping': (socket) => socket.send('x'.repeat(200), 'ping'),
  'a close with a bad code': (socket) => socket.send(Buffer.from([0, 1]), 'close'),
  'HTTP in a WebSocket': (socket) => socket.bytes(Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')),
};
