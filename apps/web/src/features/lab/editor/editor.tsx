'use client';

import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { withValueAt } from '../model/path';
import { Conventions } from './conventions';
import { EditingProvider, useEditing, type Editing } from './editing';
import { Machine } from './machine';
import { Policy } from './policy';
import { Processes } from './processes';

/** All of a scenario: what is asked for often stands first, the rest is one press away. */
export function Editor({
  editing,
  above,
  shared,
}: {
  readonly editing: Editing;
  readonly above?: ReactNode;
  readonly shared?: ReactNode;
}) {
  const t = useTranslations('lab.editor');
  return (
    <EditingProvider value={editing}>
      <div className="editor">
        {above}
        <Title />
        <Section title={t('policy')}>
          <Policy />
        </Section>
        <Section title={t('processes')}>
          {shared}
          <Processes />
        </Section>
        <Section title={t('machine')}>
          <Machine />
        </Section>
        <Section title={t('rules')}>
          <Conventions />
        </Section>
      </div>
    </EditingProvider>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="editor-section">
      <h2 id={id} className="section-title">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Title() {
  const t = useTranslations('lab.editor');
  const { draft, edit } = useEditing();
  return (
    <input
      className="title-field"
      aria-label={t('title')}
      placeholder={t('untitled')}
      maxLength={200}
      value={draft.title ?? ''}
      onChange={({ target }) =>
        edit((now) => withValueAt(now, ['title'], target.value === '' ? undefined : target.value), 'title')
      }
    />
  );
}
