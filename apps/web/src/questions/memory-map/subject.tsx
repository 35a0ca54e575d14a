'use client';

import { type Bilingual, type MemoryProgram, storedParts } from '@timeslice/engine';
import type { Prompt } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { CodeLines } from '../code-lines';
import type { SubjectProps } from '../kind-screens';
import { stepText } from './step-text';

const heapRule: Bilingual = {
  ko: '모든 스레드는 힙에 있는 변수의 주소를 알고 있습니다.',
  en: 'Every thread knows the address of the variables on the heap.',
};

/** What holds for every program of this kind; nothing of what is shared, which is asked. */
export const memoryRules = ({ program }: Prompt<'memory-map'>): readonly Bilingual[] => [
  {
    ko: '단계는 적힌 순서대로 하나씩 일어납니다. 한 단계가 끝나야 다음 단계가 시작됩니다.',
    en: 'The steps happen one after the other, in the order given; each is over before the next begins.',
  },
  ...(Object.keys(program.variables.heap).length > 0 ? [heapRule] : []),
];

export function Subject({ prompt, rules }: SubjectProps<'memory-map'>) {
  const t = useTranslations('questions.memoryMap');
  const text = useText();
  const { program } = prompt;
  return (
    <div className="fork-subject">
      <Declared program={program} />
      <Steps program={program} at={null} />
      {program.steps.some(([, does]) => does === 'crash') && (
        <p className="memory-note">
          <span className="mono">*(int *)0 = 1</span>
          {t('crashNote')}
        </p>
      )}
      {rules && (
        <ul className="fork-rules">
          {memoryRules(prompt).map((rule) => (
            <li key={rule.en}>{text(rule)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Declared({ program: { variables, processes } }: { readonly program: MemoryProgram }) {
  const t = useTranslations('questions.memoryMap');
  return (
    <dl className="memory-declared">
      <div>
        <dt>{t('atStart')}</dt>
        <dd className="mono">{processes.map(({ id, threads }) => `${id}: ${threads.join(', ')}`).join(' · ')}</dd>
      </div>
      {storedParts
        .filter((part) => Object.keys(variables[part]).length > 0)
        .map((part) => (
          <div key={part}>
            <dt>{t(`declared.${part}`)}</dt>
            <dd className="mono">
              {Object.entries(variables[part])
                .map(([name, value]) => `${name} = ${value}`)
                .join(', ')}
            </dd>
          </div>
        ))}
    </dl>
  );
}

export function Steps({ program, at }: { readonly program: MemoryProgram; readonly at: number | null }) {
  const t = useTranslations('questions.memoryMap');
  const lines = program.steps.map((action) => ({ who: action[0], text: stepText(action) }));
  return <CodeLines label={t('steps')} lines={lines} at={at} />;
}
