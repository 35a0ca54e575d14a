'use client';

import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { writeClipboard } from '../../ui/write-clipboard';
import type { Found } from './use-found';

interface ReportProps {
  readonly verdict: string;
  readonly lines: readonly Found[];
}

/** The same as text, to copy into a mail. */
export function Report({ verdict, lines }: ReportProps) {
  const t = useTranslations('check');
  const format = useFormatter();
  const [copied, setCopied] = useState<boolean | null>(null);
  const [at] = useState(() => new Date());
  const head = [
    `Timeslice · ${t('title')}`,
    `${t('report.address')}: ${location.origin}`,
    `${t('report.at')}: ${format.dateTime(at, { dateStyle: 'medium', timeStyle: 'long' })} (${at.toISOString()})`,
    `${t('report.browser')}: ${navigator.userAgent}`,
  ];
  const body = lines.map(
    ({ name, outcome, sentence }) => `- ${name}: ${t(`outcome.${outcome ?? 'waiting'}`)}. ${sentence ?? ''}`,
  );
  const text = [...head, '', verdict, '', ...body].join('\n');
  const copy = async () => setCopied(await writeClipboard(text));
  return (
    <section className="max-w-[44rem]">
      <h2 className="mb-1 text-xl">{t('report.title')}</h2>
      <p className="mb-3 text-muted">{t('report.lead')}</p>
      <textarea
        readOnly
        aria-label={t('report.label')}
        rows={14}
        value={text}
        onFocus={(event) => event.target.select()}
        className="run-field mono w-full text-sm"
      />
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <Button onPress={() => void copy()}>{t('report.copy')}</Button>
        <p role="status" className="text-sm">
          {copied !== null && t(copied ? 'report.copied' : 'report.byHand')}
        </p>
      </div>
    </section>
  );
}
