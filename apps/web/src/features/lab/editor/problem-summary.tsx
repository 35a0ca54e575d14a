'use client';

import type { ScenarioProblem } from '@timeslice/contract';
import { RUN_PATH } from '@timeslice/engine';
import { useLocale, useTranslations } from 'use-intl';
import { focusFound } from './focus-soon';
import { allowedText } from '../../../i18n/allowed/allowed-text';

interface ProblemSummaryProps {
  readonly problems: readonly ScenarioProblem[];
  /** The field is on the way to be shown. */
  readonly onGo: () => void;
}

const SHOWN_MOST = 6;

/** All that stands in the way of a run, each with a way to its field; below it stays what ran last. */
export function ProblemSummary({ problems, onGo }: ProblemSummaryProps) {
  const t = useTranslations('lab.problems');
  const locale = useLocale();
  if (problems.length === 0) return <div role="status" />;
  return (
    <div role="status" className="problems">
      <p className="problems-title">{t('title', { count: problems.length })}</p>
      <ul>
        {problems.slice(0, SHOWN_MOST).map((problem, n) => (
          <li key={`${problem.path} ${n}`}>
            {problem.path !== RUN_PATH && <Where problem={problem} onGo={onGo} />}
            {allowedText(problem.allowed, locale)}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN_MOST && <p>{t('andMore', { count: problems.length - SHOWN_MOST })}</p>}
    </div>
  );
}

function Where({ problem: { path, value }, onGo }: { readonly problem: ScenarioProblem; readonly onGo: () => void }) {
  return (
    <>
      <button
        type="button"
        className="problem-link"
        onClick={() => {
          onGo();
          focusFound(`[data-path="${CSS.escape(path)}"]`);
        }}
      >
        <span className="mono">{path}</span>
      </button>
      {value !== undefined && value !== '' && <span className="mono text-muted"> {JSON.stringify(value)}</span>}
      {' · '}
    </>
  );
}
