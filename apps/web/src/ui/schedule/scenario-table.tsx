'use client';

import { explainRules, policyKinds, type Burst, type Process, type Scenario } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { usePolicyName } from './policy-name';
import { identitiesOf } from './process-style';
import { ProcessToken } from './process-token';

/** Machine, policy, processes and the rules in force: all that a prediction may rest on. */
export function ScenarioTable({ scenario, rules = true }: { readonly scenario: Scenario; readonly rules?: boolean }) {
  const t = useTranslations('stage.table');
  const text = useText();
  const policyName = usePolicyName();
  const withPriority = policyKinds[scenario.policy.kind].heeds.includes('priorityOrder');
  const cost = scenario.machine.contextSwitch.process;
  return (
    <div className="scenario">
      <p className="scenario-policy">{policyName(scenario.policy)}</p>
      <table className="table">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('process')}</th>
            <th scope="col">{t('arrival')}</th>
            <th scope="col">{t('bursts')}</th>
            {withPriority && <th scope="col">{t('priority')}</th>}
          </tr>
        </thead>
        <tbody>
          {scenario.processes.map((process) => (
            <ProcessRow key={process.id} {...{ scenario, process, withPriority }} />
          ))}
        </tbody>
      </table>
      {cost > 0 && <p className="scenario-cost">{t('switchCost', { ticks: cost })}</p>}
      {rules && (
        <section className="scenario-rules">
          <p className="scenario-rules-title">{t('rules')}</p>
          <ul>
            {explainRules(scenario).map((rule) => (
              <li key={rule.en}>{text(rule)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface ProcessRowProps {
  readonly scenario: Scenario;
  readonly process: Process;
  readonly withPriority: boolean;
}

function ProcessRow({ scenario, process, withPriority }: ProcessRowProps) {
  const t = useTranslations('stage.table');
  const identities = identitiesOf(scenario);
  return process.threads.map((thread) => {
    const identity = identities.get(thread.name);
    return (
      <tr key={thread.name}>
        <th scope="row">{identity && <ProcessToken identity={identity} />}</th>
        <td className="mono">{process.arrival ?? t('forkedBy', { name: process.forkedBy ?? '' })}</td>
        <td>
          <ol className="bursts">
            {thread.bursts.map((burst, n) => (
              <li key={n} data-kind={burst[0]}>
                {burstText(burst, { cpu: t('cpu'), io: t('io') })}
              </li>
            ))}
          </ol>
        </td>
        {withPriority && <td className="mono">{thread.priority}</td>}
      </tr>
    );
  });
}

function burstText(burst: Burst, names: { readonly cpu: string; readonly io: string }): string {
  switch (burst[0]) {
    case 'cpu':
      return `${names.cpu} ${burst[1]}`;
    case 'io':
      return burst.length === 3 ? `${names.io} ${burst[1]} (${burst[2]})` : `${names.io} ${burst[1]}`;
    default:
      return burst.join(' ');
  }
}
