import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type LogEntry, participantId, type SessionEvent } from '@timeslice/contract';
import { derivedRows } from './derived-rows';

const [ada, bo] = [participantId.parse(randomUUID()), participantId.parse(randomUUID())];
const entries = (...events: SessionEvent[]): LogEntry[] =>
  events.map((event, index) => ({ revision: index + 2, at: index, commandId: null, event }));

test('one row a participant: who joins and is renamed in one batch joins under the new name', () => {
  const rows = derivedRows(
    entries(
      { type: 'joined', participant: ada, nickname: 'Ada', tokenHash: 'a' },
      { type: 'renamed', participant: bo, nickname: 'Bob' },
      { type: 'renamed', participant: ada, nickname: 'Ada L.' },
      { type: 'renamed', participant: bo, nickname: 'Bo' },
      { type: 'ended' },
    ),
  );
  expect(rows).toEqual({
    joined: [{ id: ada, nickname: 'Ada L.', tokenHash: 'a', at: 0 }],
    renamed: new Map([[bo, 'Bo']]),
    forgotten: [],
    endedAt: 4,
  });
});
