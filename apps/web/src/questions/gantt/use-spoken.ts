import type { Prompt } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useValueName } from '../use-value-name';
import { openTicks } from './totals';
import type { Painter } from './use-painter';

/** The last stroke in words, for a polite live region: one sentence a stroke, never one a cell. */
export function useSpoken({ last, drawing }: Painter, { lanes }: Prompt<'gantt'>): string {
  const t = useTranslations('questions');
  const nameOf = useValueName();
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
    case 'set-run':
    case 'insert-run':
      return t('gantt.run', { n: last.index + 1, what: nameOf(last.run.value), ticks: last.run.ticks });
    case 'remove-run':
      return t('gantt.removed', { n: last.index + 1 });
    case 'move-run':
      return t('gantt.moved', { n: last.index + 1, to: last.index + 1 + last.by });
  }
}
