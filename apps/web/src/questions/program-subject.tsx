'use client';

import type { Program } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text';
import { ProgramCode } from '../ui/program/program-code';
import { SharedVariables } from '../ui/program/shared-variables';
import { programRules } from './program-rules';

interface ProgramSubjectProps {
  readonly prompt: { readonly program: Program };
  /** With the rules that hold for it, as text under it. */
  readonly rules: boolean;
}

/** What every kind about a program shows of it: the shared variables and the code of the threads side by side. */
export function ProgramSubject({ prompt, rules }: ProgramSubjectProps) {
  const t = useTranslations('questions.program');
  const text = useText();
  const { program } = prompt;
  return (
    <div className="program">
      <SharedVariables values={program.shared} label={t('atStart')} />
      <ProgramCode program={program} />
      {rules && (
        <ul className="program-rules">
          {programRules(prompt).map((rule) => (
            <li key={rule.en}>{text(rule)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
