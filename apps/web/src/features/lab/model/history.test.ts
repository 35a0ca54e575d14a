import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { beginning, historyAfter, type History, type HistoryAction } from './history';

type Text = { readonly text: string };
const set = (text: string, group?: string): HistoryAction<Text> => ({ type: 'edit', to: () => ({ text }), group });
const after = (actions: readonly HistoryAction<Text>[], from: History<Text> = beginning({ text: '' })) =>
  actions.reduce(historyAfter<Text>, from);

const edit = fc
  .tuple(fc.string(), fc.option(fc.constantFrom('a', 'b'), { nil: undefined }))
  .map(([text, group]) => set(text, group));

test('what is taken back can be done again, to the very same', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), fc.nat(30), (edits, times) => {
      const done = after(edits);
      const undone = after(
        Array.from({ length: times }, () => ({ type: 'undo' })),
        done,
      );
      const again = after(
        Array.from({ length: times }, () => ({ type: 'redo' })),
        undone,
      );
      expect(again.present).toBe(done.present);
    }),
  );
});

test('taking back often enough leads to the beginning, each step to something that stood there once', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
      let history = after(edits);
      const stood = new Set(['', ...edits.map((one) => (one.type === 'edit' ? one.to({ text: '' }).text : ''))]);
      while (history.past.length > 0) {
        history = historyAfter(history, { type: 'undo' });
        expect(stood.has(history.present.text)).toBe(true);
      }
      expect(history.present.text).toBe('');
    }),
  );
});

test('letters of one field are one step, until another field or an undo comes between', () => {
  const typed = after([set('1', 'a'), set('12', 'a'), set('12x', 'b'), set('12xy', 'b')]);
  expect(typed.past.map(({ text }) => text)).toEqual(['', '12']);
  const once = historyAfter(typed, { type: 'undo' });
  expect([once.present.text, once.last]).toEqual(['12', 'undo']);
  expect(historyAfter(once, set('9', 'b')).past.map(({ text }) => text)).toEqual(['', '12']);
});

test('an edit forgets what was taken back, and one that changes nothing is none', () => {
  const undone = after([set('1'), set('2'), { type: 'undo' }]);
  expect(historyAfter(undone, set('3')).future).toEqual([]);
  expect(historyAfter(undone, { type: 'edit', to: (same) => same })).toBe(undone);
});
