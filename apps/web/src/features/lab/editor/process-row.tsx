'use client';

import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../../ui/icon';
import { processStyle } from '../../../ui/schedule/process-style';
import type { ProcessField } from '../model/concerns';
import { textOf, type ProcessDraft } from '../model/draft';
import { processDuplicated, processRemoved, processRenamed, threadAdded, threadRemoved } from '../model/processes';
import { withValueAt } from '../model/path';
import { Bursts } from './bursts';
import { useEditing } from './editing';
import { MenuButton } from './menu-button';
import { NameField } from './name-field';
import { NumberField } from './number-field';
import { ProcessMore } from './process-more';
import { ProcessValue } from './process-value';

interface ProcessRowProps {
  readonly process: ProcessDraft;
  readonly index: number;
  readonly count: number;
  readonly fields: readonly ProcessField[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onMove: (by: -1 | 1) => void;
}

export function ProcessRow({ process, index, count, fields, isOpen, onOpen, onMove }: ProcessRowProps) {
  const t = useTranslations('lab.processes');
  const { edit } = useEditing();
  const { fill, edge } = processStyle(index);
  const { id, threads, bursts = [], forkedBy, period } = process;
  const at = ['processes', index] as const;
  const isTask = period !== undefined;
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation(); // a menu button would open
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className="process" style={{ '--fill': fill, '--edge': edge }} onKeyDownCapture={press} aria-label={id}>
      <div className="process-head">
        <NameField
          at={[...at, 'id']}
          label={t('name', { place: index + 1 })}
          value={id}
          onChange={(value) => edit(processRenamed(index, value), `${at.join()} id`)}
        />
        {forkedBy !== undefined ? (
          <span className="process-parent">{t('forkedBy', { name: forkedBy })}</span>
        ) : isTask ? (
          <>
            <NumberField at={[...at, 'period']} label={t('period')} size={3} required />
            <NumberField at={[...at, 'wcet']} label={t('wcet')} size={3} required />
          </>
        ) : (
          <NumberField at={[...at, 'arrival']} label={t('arrival')} otherwise={0} size={3} />
        )}
        {fields.map((field) => (
          <ProcessValue key={field} {...{ field, index }} />
        ))}
        <span className="process-menu">
          <MenuButton
            id={`process-menu-${index}`}
            label={t('menu', { name: id })}
            className="icon-small"
            choices={[
              { id: 'duplicate', label: t('duplicate'), act: () => edit(processDuplicated(index)) },
              { id: 'up', label: t('up'), note: 'Alt ↑', act: () => onMove(-1), isDisabled: index === 0 },
              { id: 'down', label: t('down'), note: 'Alt ↓', act: () => onMove(1), isDisabled: index === count - 1 },
              { id: 'thread', label: t('addThread'), act: () => edit(threadAdded(index)), isDisabled: isTask },
              { id: 'more', label: t(isOpen ? 'less' : 'more'), act: () => onOpen(!isOpen) },
              { id: 'remove', label: t('remove'), act: () => edit(processRemoved(index)), isDisabled: count === 1 },
            ]}
          >
            <Icon name="more" className="size-4" />
          </MenuButton>
        </span>
      </div>
      {!isTask && !threads && <Bursts process={index} thread={null} bursts={bursts} owner={id} />}
      {threads?.map((thread, n) => (
        <div key={n} className="thread">
          <NameField
            at={[...at, 'threads', n, 'id']}
            label={t('threadName', { name: id, place: n + 1 })}
            size={3}
            value={thread.id}
            onChange={(value) =>
              edit((draft) => withValueAt(draft, [...at, 'threads', n, 'id'], value), `${at.join()} thread ${n}`)
            }
          />
          <div className="thread-body">
            {fields.includes('priority') && (
              <NumberField
                at={[...at, 'threads', n, 'priority']}
                label={t('fields.priority')}
                otherwise={textOf(process.priority) === '' ? 0 : textOf(process.priority)}
                size={3}
              />
            )}
            <Bursts process={index} thread={n} bursts={thread.bursts} owner={`${id}.${thread.id}`} />
          </div>
          <button
            type="button"
            className="icon-small thread-remove"
            aria-label={t('removeThread', { name: `${id}.${thread.id}` })}
            onClick={() => edit(threadRemoved(index, n))}
          >
            <Icon name="cross" className="size-3" />
          </button>
        </div>
      ))}
      {isOpen && <ProcessMore {...{ process, index, fields }} onClose={() => onOpen(false)} />}
    </li>
  );
}
