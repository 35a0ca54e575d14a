import { type Answer, isComplete, type Marking, type Prompt } from '@timeslice/questions';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { QuestionInput } from './question';
import type { RegradePart } from './regrade-part';
import { Button } from '../ui/button';

interface RegradeKeyProps extends RegradePart {
  readonly prompt: Prompt;
  readonly marking: Marking;
}

/** The right answer instead of the author's, given as a student gives one. */
export function RegradeKey({ prompt, marking, isBusy, onChange }: RegradeKeyProps) {
  const t = useTranslations('questions.regrade');
  const [key, setKey] = useState<Answer | null>(marking.key ?? null);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-semibold">{t('key')}</legend>
      <p className="text-sm text-muted">{t('keyNote')}</p>
      <QuestionInput prompt={prompt} answer={key} onChange={setKey} />
      <Button
        look="secondary"
        className="justify-self-start"
        isDisabled={isBusy || key === null || !isComplete(prompt, key)}
        onPress={() => key && void onChange({ type: 'key', key })}
      >
        {t('setKey')}
      </Button>
    </fieldset>
  );
}
