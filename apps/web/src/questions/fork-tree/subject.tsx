'use client';

import type { Bilingual } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { CodeLines } from '../code-lines';
import type { SubjectProps } from '../kind-screens';

/** What holds for every program of this kind; nothing of what fork() itself does, which is asked. */
export const forkRules = (): readonly Bilingual[] => [
  {
    ko: '프로그램은 main의 첫 줄에서 시작하고, fork()는 실패하지 않습니다.',
    en: 'The program begins at the first line of main, and no fork() fails.',
  },
  {
    ko: 'printf()의 출력은 줄마다 바로 화면에 나옵니다.',
    en: 'What printf() prints appears on the screen at once, line by line.',
  },
];

export function Subject({ prompt, rules }: SubjectProps<'fork-tree'>) {
  const t = useTranslations('questions.forkTree');
  const text = useText();
  return (
    <div className="fork-subject">
      <CodeLines label={t('program')} lines={prompt.source.map((line) => ({ text: line }))} />
      {rules && (
        <ul className="fork-rules">
          {forkRules().map((rule) => (
            <li key={rule.en}>{text(rule)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
