'use client';

import { explainRules, type Scenario } from '@timeslice/engine';
import { ScenarioTable } from '../ui/schedule/scenario-table';

/** What every kind about a scenario shows of it. */
export const ScenarioSubject = ({
  prompt,
  rules,
}: {
  readonly prompt: { readonly scenario: Scenario };
  readonly rules: boolean;
}) => <ScenarioTable scenario={prompt.scenario} rules={rules} />;

export const scenarioRules = ({ scenario }: { readonly scenario: Scenario }) => explainRules(scenario);
