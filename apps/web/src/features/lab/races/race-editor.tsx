'use client';

import type { ScenarioProblem } from '@timeslice/contract';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { processStyle } from '../../../ui/schedule/process-style';
import { freeName } from '../model/document';
import { MenuButton } from '../editor/menu-button';
import { CodeField } from './code-field';
import { Instructions } from './instructions';
import { ProblemLines } from './problem-lines';
import { namedOf, namedText, type Named, type RaceDraft, type ThreadDraft } from './race-draft';

interface RaceEditorProps {
  readonly draft: RaceDraft;
  readonly problems: readonly ScenarioProblem[];
  readonly edit: (change: (draft: RaceDraft) => RaceDraft, group?: string) => void;
}

/** Shared variables, and the code of each thread. */
export function RaceEditor({ draft, problems, edit }: RaceEditorProps) {
  const t = useTranslations('lab.race');
  const editor = useTranslations('lab.editor');
  const ids = draft.threads.map(({ id }) => id);
  const at = (path: RegExp) => problems.filter((problem) => path.test(problem.path));
  const setThread = (index: number, change: Partial<ThreadDraft>, group?: string) =>
    edit(
      (now) => ({ ...now, threads: now.threads.map((thread, n) => (n === index ? { ...thread, ...change } : thread)) }),
      group,
    );
  const setThreads = (change: (threads: readonly ThreadDraft[]) => readonly ThreadDraft[]) =>
    edit((now) => ({ ...now, threads: change(now.threads) }));
  return (
    <div className="editor">
      <input
        className="title-field"
        aria-label={editor('title')}
        placeholder={t('untitled')}
        maxLength={200}
        value={draft.title}
        onChange={({ target }) => edit((now) => ({ ...now, title: target.value }), 'title')}
      />
      <section className="editor-section" aria-label={t('shared')}>
        <ValuesField
          label={t('shared')}
          hint={t('sharedHint')}
          named={draft.shared}
          onChange={(shared) => edit((now) => ({ ...now, shared }), 'shared')}
        />
        <ProblemLines problems={at(/^shared/)} />
      </section>
      <section className="editor-section" aria-label={t('threads')}>
        <h2 className="section-title">{t('threads')}</h2>
        {draft.threads.map((thread, index) => {
          const { fill, edge } = processStyle(index);
          return (
            <div key={index} className="process race-thread" style={{ '--fill': fill, '--edge': edge }}>
              <div className="process-head">
                <input
                  className="field-box mono font-bold"
                  style={{ '--size': Math.max(4, Math.min(thread.id.length + 1, 12)) }}
                  aria-label={t('threadName', { place: index + 1 })}
                  aria-invalid={at(new RegExp(`^threads\\[${index}\\]\\.id`)).length > 0}
                  maxLength={64}
                  spellCheck={false}
                  value={thread.id}
                  onChange={({ target }) => setThread(index, { id: target.value }, `id ${index}`)}
                />
                <span className="process-menu">
                  <MenuButton
                    label={t('menu', { name: thread.id })}
                    className="icon-small"
                    choices={[
                      {
                        id: 'duplicate',
                        label: t('duplicate'),
                        act: () =>
                          setThreads((threads) =>
                            threads.toSpliced(index + 1, 0, { ...thread, id: freeName(ids, 'T') }),
                          ),
                      },
                      {
                        id: 'remove',
                        label: t('remove'),
                        act: () => setThreads((threads) => threads.toSpliced(index, 1)),
                        isDisabled: ids.length === 1,
                      },
                    ]}
                  >
                    <Icon name="more" className="size-4" />
                  </MenuButton>
                </span>
              </div>
              <ValuesField
                label={t('registers')}
                hint={t('registersHint')}
                named={thread.registers}
                onChange={(registers) => setThread(index, { registers }, `registers ${index}`)}
              />
              <CodeField
                label={t('code', { name: thread.id })}
                code={thread.code}
                problems={at(new RegExp(`^threads\\[${index}\\]\\.code`))}
                onChange={(code) => setThread(index, { code }, `code ${index}`)}
              />
              <ProblemLines problems={at(new RegExp(`^threads\\[${index}\\]\\.(id|registers)`))} />
            </div>
          );
        })}
        <Button
          look="secondary"
          size="sm"
          onPress={() =>
            setThreads((threads) => [
              ...threads,
              { id: freeName(ids, 'T'), registers: [], code: threads.at(-1)?.code ?? 'HALT' },
            ])
          }
        >
          <Icon name="plus" className="size-3.5" />
          {t('addThread')}
        </Button>
      </section>
      <section className="editor-section" aria-label={t('instructions.title')}>
        <Instructions />
      </section>
    </div>
  );
}

interface ValuesFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly named: readonly Named[];
  readonly onChange: (named: readonly Named[]) => void;
}

/** Names and values in a row: `x=0 y=1`. */
function ValuesField({ label, hint, named, onChange }: ValuesFieldProps) {
  const id = useId();
  const standing = namedText(named);
  const [typed, type] = useState(standing);
  const shown = namedText(namedOf(typed)) === standing ? typed : standing;
  return (
    <span className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        className="field-box field-wide mono"
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        value={shown}
        onChange={({ target }) => {
          type(target.value);
          onChange(namedOf(target.value));
        }}
      />
    </span>
  );
}
