'use client';

import { explainRules, type Scenario } from '@timeslice/engine';
import { memo } from 'react';
import { useText } from '../../../i18n/use-text';

/** The rules in force, in words. */
export const Rules = memo(function Rules({ scenario }: { readonly scenario: Scenario }) {
  const text = useText();
  return (
    <ul className="rules">
      {explainRules(scenario).map((rule) => (
        <li key={rule.en}>{text(rule)}</li>
      ))}
    </ul>
  );
});
