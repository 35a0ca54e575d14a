import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audiences, refusalCodes } from '@timeslice/contract';
import { MetricsServer } from '../src/metrics/metrics-server';
import { begin, Class, Device, does, draft, knock, newToken, roundRobin, says } from './class';
import { backends, type Server, startFresh } from './harness';

let server: Server;
let metricsUrl: string;
beforeAll(async () => {
  server = await startFresh(backends[backends.length - 1] ?? 'embedded', { lessons: [roundRobin] });
  const port = await server.app.get(MetricsServer).listen({ port: 0, host: '127.0.0.1' });
  metricsUrl = `http://127.0.0.1:${port}/metrics`;
}, 60_000);
afterAll(() => server.stop());

const read = async () => (await fetch(metricsUrl)).text();

/** The value of a line, 0 where there is none: `valueOf(text, 'timeslice_sessions')`. */
function valueOf(text: string, series: string): number {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? 0);
}

test('a lesson is counted: sessions, sockets, seats, batches, acknowledgements and refusals', async () => {
  expect(valueOf(await read(), 'timeslice_sessions')).toBe(0);
  const room = await Class.open(server);
  const { session, code } = room.session;
  const [ada, bo] = [await room.join('Ada Lovelace'), await room.join('Bo Diddley')];
  const host = await room.hostDevice();
  await room.projector();
  const phone = await room.phone(ada);
  const polling = await Device.in(server, { role: 'participant', session, token: bo.token }, undefined, ['polling']);
  const again = await room.phone(ada);
  await phone.until(() => !phone.socket.connected);
  await does(host, ...begin);
  await does(again, draft(1, says('P3')));
  expect(await again.ask({ type: 'lock' })).toEqual({ ok: false, code: 'not-host' });
  await expect(room.phone({ token: newToken() })).rejects.toThrow('not-participant');
  await knock(server, code, 'Ada Lovelace');

  const text = await read();
  const values = Object.fromEntries(
    [
      'timeslice_sessions',
      'timeslice_sockets{transport="websocket",audience="students"}',
      'timeslice_sockets{transport="polling",audience="students"}',
      'timeslice_sockets{transport="websocket",audience="host"}',
      'timeslice_sockets{transport="websocket",audience="projector"}',
      'timeslice_seats_taken_total{audience="students",how="first"}',
      'timeslice_seats_taken_total{audience="students",how="again"}',
      // Two joined, the host did two things, a phone one: each was alone in its batch.
      'timeslice_batch_commands_count',
      'timeslice_batch_commands_sum',
      'timeslice_append_seconds_count{outcome="stored"}',
      'timeslice_acknowledgement_seconds_count{outcome="accepted"}',
      'timeslice_acknowledgement_seconds_count{outcome="refused"}',
      'timeslice_refusals_total{via="command",code="not-host"}',
      'timeslice_refusals_total{via="seat",code="not-participant"}',
      'timeslice_refusals_total{via="http",code="nickname-taken"}',
    ].map((series) => [series, valueOf(text, series)]),
  );
  expect(Object.values(values)).toEqual([1, 1, 1, 1, 1, 2, 1, 5, 5, 5, 3, 1, 1, 1, 1]);
  polling.close();
  room.close();

  const secrets = [session, code, ada.token, bo.token, ada.participant, ada.resultToken, room.session.projectorToken];
  for (const secret of [...secrets, 'Ada', 'Bo', room.host.email]) expect(text).not.toContain(secret);
});

test('labels are words of ours, a few each', async () => {
  const words = [...audiences, ...refusalCodes, 'websocket', 'polling', 'first', 'again', 'command', 'seat', 'http'];
  const outcomes = ['stored', 'taken', 'failed', 'accepted', 'refused'];
  const lines = (await read()).split('\n').filter((line) => line.startsWith('timeslice_'));
  const labels = lines.flatMap((line) => [...line.matchAll(/(\w+)="([^"]*)"/g)].filter(([, name]) => name !== 'le'));
  expect(labels.length).toBeGreaterThan(10);
  for (const [, , value] of labels) expect([...words, ...outcomes]).toContain(value);
});

test('batches count commands, not events: many that wait together are one write', async () => {
  const room = await Class.open(server);
  const before = await read();
  await Promise.all(Array.from({ length: 50 }, (_, n) => room.join(`student ${n}`)));
  const after = await read();
  const grown = (series: string) => valueOf(after, series) - valueOf(before, series);
  expect(grown('timeslice_batch_commands_sum')).toBe(50);
  expect(grown('timeslice_batch_commands_count')).toBeLessThanOrEqual(50);
  expect(grown('timeslice_append_seconds_count{outcome="stored"}')).toBe(grown('timeslice_batch_commands_count'));
});

test('the process is told of too: delay of the event loop, heap, memory', async () => {
  const text = await read();
  for (const series of ['nodejs_eventloop_lag_p99_seconds', 'nodejs_heap_size_used_bytes']) {
    expect(valueOf(text, series)).toBeGreaterThan(0);
  }
  expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
});

test('the port shows nothing else, and the main port no metrics', async () => {
  expect((await fetch(metricsUrl.replace('/metrics', '/'))).status).toBe(404);
  expect((await fetch(metricsUrl, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
});
