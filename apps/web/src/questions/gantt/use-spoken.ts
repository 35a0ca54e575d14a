import type { Prompt } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useValueName } from '../use-value-name';
import type { RunChange } from './runs';
import { openTicks } from './totals';
import type { Painter } from './use-painter';

/** The last stroke in words, for a polite live region: one sentence a stroke, never one a cell. */
export function useSpoken({ last, drawing }: Painter, { lanes }: Prompt<'gantt'>): string {
  const t = useTranslations('questions');
  const nameOf = useValueName();
  const spokenChange = (change: RunChange) => {
    const n = change.index + 1;
    switch (change.type) {
      case 'set':
      case 'insert':
        return t('gantt.run', { n, what: nameOf(change.run.value), ticks: change.run.ticks });
      case 'remove':
        return t('gantt.removed', { n });
      case 'move':
        return t('gantt.moved', { n, to: n + change.by });
    }
  };
  if (last === null) return '';
  if (last === 'undo') return t('gantt.undone', { open: openTicks(drawing) });
  if (last === 'redo') return t('gantt.redone', { open: openTicks(drawing) });
  switch (last.type) {
    case 'paint': {
      const where = { what: nameOf(last.value), from: Math.min(last.from, last.to), to: Math.max(last.from, last.to) };
      const said = t('gantt.painting', where);
      return lanes > 1 ? `${t('cpu')} ${last.lane}: ${said}` : said;
    }
    case 'clear':
      return t('gantt.cleared');
    case 'list':
      return spokenChange(last.change);
  }
}
