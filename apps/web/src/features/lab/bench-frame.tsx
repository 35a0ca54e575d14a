'use client';

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LiveRegion } from '../../ui/live-region';
import { SegmentedControl } from '../../ui/segmented-control';
import { download, fileName, fileText } from './files/save';
import type { Undoing } from './model/use-edits';
import { linkOf, type Shared } from './share/payload';
import { ShareDialog } from './share/share-dialog';
import { Toolbar } from './toolbar';

export type Pane = 'edit' | 'watch';

/** What every mode of the lab has around it, and who opens things for it. */
export interface BenchFrame {
  /** The name of the page and the choice of the mode. */
  readonly head: ReactNode;
  readonly pane: Pane;
  readonly setPane: (pane: Pane) => void;
  /** On a phone: shows where the problem can be mended. */
  readonly toEditor: () => void;
  readonly onExamples: () => void;
  readonly onOpen: () => void;
}

interface BenchProps {
  readonly frame: BenchFrame;
  /** None where nothing can be edited. */
  readonly edits?: Undoing;
  /** What a link would open; null where it cannot be shared, or not as it is. */
  readonly shared: Shared | null;
  readonly saved?: { readonly title: string; readonly content: unknown };
  /** Left, or the first of two panes on a phone. */
  readonly editor?: ReactNode;
  readonly children: ReactNode;
}

export function Bench({ frame, edits, shared, saved, editor, children }: BenchProps) {
  const t = useTranslations('lab');
  const [fragment, setFragment] = useState<string | null>(null);
  const { head, pane, setPane, onExamples, onOpen } = frame;
  const said = edits?.last === 'undo' ? t('toolbar.undone') : edits?.last === 'redo' ? t('toolbar.redone') : '';
  return (
    <div className="schedule" data-pane={editor ? pane : 'only'}>
      <div className="lab-bar">
        {head}
        <Toolbar
          {...{ onExamples, onOpen }}
          edits={edits}
          onSave={saved ? () => download(fileName(saved.title), fileText(saved.content)) : null}
          onShare={shared ? () => void linkOf(shared).then(setFragment) : null}
        />
      </div>
      {editor && (
        <div className="lab-panes">
          <SegmentedControl
            label={t('panes.label')}
            options={(['edit', 'watch'] as const).map((value) => ({ value, label: t(`panes.${value}`) }))}
            value={pane}
            onChange={setPane}
          />
        </div>
      )}
      <LiveRegion text={said} />
      <div className={editor ? 'workbench' : 'workbench-alone'}>
        {editor && <div className="pane-edit">{editor}</div>}
        <div className="pane-watch">{children}</div>
      </div>
      <ShareDialog fragment={fragment ?? ''} isOpen={fragment !== null} onClose={() => setFragment(null)} />
    </div>
  );
}
