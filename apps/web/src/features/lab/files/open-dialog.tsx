'use client';

import type { RealTraceProblem } from '@timeslice/engine';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useLocale, useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Working } from '../../../ui/working';
import { allowedText } from '../../../i18n/allowed/allowed-text';
import type { Reading } from '../worker/protocol';

interface OpenDialogProps {
  /** What was read last and could not be opened, with its text; null for nothing yet. */
  readonly failed: { readonly text: string; readonly reading: Reading | 'fault' } | null;
  readonly isReading: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onText: (text: string) => void;
}

const PROBLEMS_MOST = 12;

/** A scenario from a file or from the clipboard; a bad one is told, and stays in the box to be mended. */
export function OpenDialog({ failed, isReading, isOpen, onClose, onText }: OpenDialogProps) {
  const t = useTranslations('lab.open');
  const [typed, type] = useState<string | null>(null);
  const text = typed ?? failed?.text ?? '';
  const send = (content: string) => {
    type(null);
    onText(content);
  };
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose} wide>
      <div className="open-dialog">
        <p className="text-muted">{t('lead')}</p>
        <FileTrigger
          acceptedFileTypes={['.json', '.txt', 'application/json', 'text/plain']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void file.text().then(send);
          }}
        >
          <Button look="secondary">{t('choose')}</Button>
        </FileTrigger>
        <label className="field-label" htmlFor="open-text">
          {t('paste')}
        </label>
        <textarea
          id="open-text"
          className="code-area mono"
          rows={10}
          spellCheck={false}
          value={text}
          aria-describedby="open-problem"
          onChange={({ target }) => type(target.value)}
        />
        <div id="open-problem" role="alert">
          {failed && typed === null && <Failure reading={failed.reading} />}
        </div>
        {isReading && <Working />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="secondary" onPress={onClose}>
            {t('close')}
          </Button>
          <Button isDisabled={text.trim() === ''} onPress={() => send(text)}>
            {t('use')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Failure({ reading }: { readonly reading: Reading | 'fault' }) {
  const t = useTranslations('lab.open');
  const locale = useLocale();
  if (reading === 'fault') return <p className="text-bad">{t('fault')}</p>;
  if (reading.is === 'not-json') {
    return (
      <p className="text-bad">
        <strong>{t('notJson')}</strong> <span className="mono text-sm">{reading.why}</span>
      </p>
    );
  }
  if (reading.is === 'unread') return <Unread problems={reading.problems} />;
  if (reading.is !== 'wrong') return null;
  const { problems } = reading;
  return (
    <div className="text-sm">
      <p className="font-semibold text-bad">{t('wrong', { count: problems.length })}</p>
      <ul className="problem-list">
        {problems.slice(0, PROBLEMS_MOST).map(({ path, value, allowed }) => (
          <li key={path}>
            <span className="mono font-semibold">{path}</span>
            {value !== undefined && <span className="mono text-muted"> {shortened(value)}</span>}
            <span className="block">{t('allowed', { allowed: allowedText(allowed, locale) })}</span>
          </li>
        ))}
      </ul>
      {problems.length > PROBLEMS_MOST && <p>{t('andMore', { count: problems.length - PROBLEMS_MOST })}</p>}
    </div>
  );
}

/** A text that is neither a file of ours nor a recording. */
function Unread({ problems }: { readonly problems: readonly RealTraceProblem[] }) {
  const t = useTranslations('lab.open');
  const text = useText();
  return (
    <div className="text-sm">
      <p className="font-semibold text-bad">{t('unread')}</p>
      <ul className="problem-list">
        {problems.slice(0, PROBLEMS_MOST).map(({ line, value, allowed }) => (
          <li key={`${line} ${value}`}>
            {line !== null && <span className="font-semibold">{t('line', { line })} </span>}
            <span className="mono text-muted">{value}</span>
            <span className="block">{t('allowed', { allowed: text(allowed) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
