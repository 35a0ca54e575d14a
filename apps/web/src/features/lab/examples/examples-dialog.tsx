'use client';

import type { Bilingual } from '@timeslice/engine';
import { use, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { Dialog } from '../../../ui/dialog';
import { Working } from '../../../ui/working';
import type { Opening } from './example';

interface ExamplesDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (opening: Opening) => void;
}

interface Entry {
  readonly id: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly source: string | null;
  readonly opening: Opening;
}

interface EntryShelf {
  readonly id: string;
  readonly title: Bilingual;
  readonly entries: readonly Entry[];
}

let loading: Promise<readonly EntryShelf[]> | null = null;

/** They come when they are first asked for. */
const loaded = () => (loading ??= load());

async function load(): Promise<readonly EntryShelf[]> {
  const [{ shelves }, { programs }] = await Promise.all([import('./shelves'), import('../races/programs')]);
  return [
    ...shelves.map(({ id, title, examples }) => ({
      id,
      title,
      entries: examples.map(({ file, ...entry }): Entry => ({ ...entry, opening: { is: 'scenario', file } })),
    })),
    {
      id: 'races',
      title: programs.title,
      entries: programs.examples.map(({ file, ...entry }): Entry => ({ ...entry, opening: { is: 'program', file } })),
    },
  ];
}

export function ExamplesDialog({ isOpen, onClose, onChoose }: ExamplesDialogProps) {
  const t = useTranslations('lab.examples');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose} wide>
      <p className="mt-1 text-muted">{t('lead')}</p>
      <Suspense fallback={<Working />}>
        <Shelves onChoose={onChoose} />
      </Suspense>
    </Dialog>
  );
}

function Shelves({ onChoose }: Pick<ExamplesDialogProps, 'onChoose'>) {
  const text = useText();
  return use(loaded()).map(({ id, title, entries }) => (
    <section key={id} aria-labelledby={`examples-${id}`} className="example-shelf">
      <h3 id={`examples-${id}`} className="section-title">
        {text(title)}
      </h3>
      <ul className="examples">
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" className="example" onClick={() => onChoose(entry.opening)}>
              <span className="example-title">{text(entry.title)}</span>
              <span className="example-note">{text(entry.note)}</span>
              {entry.source !== null && <span className="example-source">{entry.source}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
