import type { MemoryCell, Prompt } from '@timeslice/questions';
import { GONE } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { stepText } from './step-text';

/** What a cell asks and what its options are called, in words. */
export function useCellNames({ program }: Prompt<'memory-map'>) {
  const t = useTranslations('questions.memoryMap');
  const nameOf = (cell: MemoryCell): string => {
    switch (cell.ask) {
      case 'values':
        return t('cell.values', { thread: cell.thread, variable: cell.variable });
      case 'reads':
        return t('cell.reads', { step: cell.step + 1, thread: cell.thread, code: stepText(program.steps[cell.step]!) });
      case 'survivors':
        return t('cell.survivors', { thread: cell.thread });
      case 'shared':
        return t('cell.shared', { one: cell.pair[0], other: cell.pair[1], part: t(`memory.${cell.part}`) });
    }
  };
  const optionName = (cell: MemoryCell, option: string): string => {
    switch (option) {
      case GONE:
        return t(cell.ask === 'reads' ? 'options.notReached' : 'options.gone');
      case 'alive':
      case 'ended':
      case 'shared':
      case 'separate':
        return t(`options.${option}`);
      default:
        return option;
    }
  };
  return { nameOf, optionName };
}
