'use client';

import type { SwitchStep } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';

const order = ['save', 'choose', 'space', 'restore'] as const;

/** The four steps of a switch; the last one that has been shown is the current one. */
export function StepNames({ steps }: { readonly steps: readonly SwitchStep[] }) {
  const t = useTranslations('questions.pcb.steps');
  const current = steps.at(-1)?.step;
  return (
    <ol className="beat-steps pcb-step-names">
      {order.map((step, n) => (
        <li key={step} className="beat-step" aria-current={step === current ? 'step' : undefined}>
          {n + 1} {t(step)}
        </li>
      ))}
    </ol>
  );
}

/** Every step that has been shown, in words; a log, so that each is heard once. */
export function StepLog({ steps }: { readonly steps: readonly SwitchStep[] }) {
  const t = useTranslations('questions.pcb.steps');
  const text = useText();
  return (
    <div role="log">
      <ol className="pcb-log">
        {steps.map(({ step, sentence }, n) => (
          <li key={step}>
            <strong>
              {n + 1} {t(step)}
            </strong>{' '}
            {text(sentence)}
          </li>
        ))}
      </ol>
    </div>
  );
}
