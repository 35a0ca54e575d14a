import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { logListening } from './announce';

const said = (level: string, setupLink: string | null): string => {
  const lines = new PassThrough({ encoding: 'utf8' });
  logListening(pino({ level }, lines), 'http://localhost:3000', setupLink);
  return String(lines.read() ?? '');
};

test.each(['info', 'warn', 'silent'])('the setup link is in the log at level %s', (level) => {
  expect(said(level, 'http://localhost:3000/setup#token')).toContain('/setup#token');
});

test('without a link the address is a line like any other', () => {
  expect([said('info', null).includes('listening'), said('warn', null)]).toEqual([true, '']);
});
