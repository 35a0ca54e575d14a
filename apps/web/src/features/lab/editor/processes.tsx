'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { shownFields, taskMismatch } from '../model/concerns';
import { processAdded, processMoved, turnedIntoProcesses, turnedIntoTasks } from '../model/processes';
import { problemsUnder, useEditing } from './editing';
import { focusFound, focusSoon } from './focus-soon';
import { ProcessRow } from './process-row';

/** Rows beyond these are in the file and run, and are edited there. */
const ROWS_MOST = 40;

export function Processes() {
  const t = useTranslations('lab.processes');
  const { draft, edit, problems } = useEditing();
  const [open, setOpen] = useState<number | null>(null);
  const fields = shownFields(draft);
  const mismatch = taskMismatch(draft);
  const { length } = draft.processes;
  const isHiddenWrong = (index: number) =>
    problemsUnder(problems, ['processes', index]).some(({ path }) => /\.(gil|deadline|forkedBy)/.test(path));

  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= length) return;
    edit(processMoved(index, by));
    if (open === index) setOpen(to);
    else if (open === to) setOpen(index);
    focusFound(`#process-menu-${to}`);
  };
  return (
    <>
      {mismatch === 'needs-tasks' && (
        <Notice
          action={
            <Button look="secondary" size="sm" onPress={() => edit(turnedIntoTasks)}>
              {t('makeTasks')}
            </Button>
          }
        >
          {t('needsTasks')}
        </Notice>
      )}
      {mismatch === 'has-tasks' && (
        <p className="hint">
          {t('hasTasks')}{' '}
          <Button look="quiet" size="sm" onPress={() => edit(turnedIntoProcesses)}>
            {t('makeProcesses')}
          </Button>
        </p>
      )}
      <ol className="process-list">
        {draft.processes.slice(0, ROWS_MOST).map((process, index) => (
          <ProcessRow
            key={index}
            {...{ process, index, fields }}
            count={length}
            isOpen={open === index || isHiddenWrong(index)}
            onOpen={(isOpen) => setOpen(isOpen ? index : null)}
            onMove={(by) => move(index, by)}
          />
        ))}
      </ol>
      {length > ROWS_MOST && <p className="hint">{t('andMore', { count: length - ROWS_MOST })}</p>}
      <Button
        look="secondary"
        size="sm"
        onPress={() => {
          edit(processAdded);
          focusSoon(['processes', length, 'id']);
        }}
      >
        <Icon name="plus" className="size-3.5" />
        {t('add')}
      </Button>
    </>
  );
}
