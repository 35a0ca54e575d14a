'use client';

import {
  explainRules,
  policyKinds,
  type Burst,
  type PolicySpec,
  type Process,
  type Scenario,
  type Thread,
} from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { usePolicyName } from './policy-name';
import { identitiesOf } from './process-style';
import { ProcessToken } from './process-token';

interface ScenarioTableProps {
  readonly scenario: Scenario;
  readonly rules?: boolean;
  /** The policies that it is about, where that is not its own alone, and what stands for them above the table. */
  readonly compared?: { readonly policies: readonly PolicySpec[]; readonly name: string };
}

/** Machine, policy, processes and the rules in force: all that a prediction may rest on. */
export function ScenarioTable({ scenario, rules = true, compared }: ScenarioTableProps) {
  const t = useTranslations('stage.table');
  const text = useText();
  const policyName = usePolicyName();
  const columns = columnsOf(scenario, compared?.policies ?? [scenario.policy]);
  const cost = scenario.machine.contextSwitch.process;
  return (
    <div className="scenario">
      <p className="scenario-policy">{compared?.name ?? policyName(scenario.policy)}</p>
      <table className="table">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('process')}</th>
            <th scope="col">{t('arrival')}</th>
            <th scope="col">{t('bursts')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scenario.processes.map((process) => (
            <ProcessRow key={process.id} {...{ scenario, process, columns }} />
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

type Column = 'priority' | 'tickets' | 'nice' | 'deadline';

/** What the policies look at besides arrivals and bursts. */
function columnsOf({ processes }: Scenario, policies: readonly PolicySpec[]): readonly Column[] {
  const reads = policies.flatMap(({ kind }) => policyKinds[kind].reads ?? []);
  const read = (['priority', 'tickets', 'nice'] as const).filter((field) => reads.includes(field));
  return processes.some(({ task }) => task !== null) ? [...read, 'deadline'] : read;
}

function valueOf(column: Column, process: Process, thread: Thread): number | undefined {
  if (column === 'priority') return thread.priority;
  return column === 'deadline' ? process.task?.deadline : process[column];
}

interface ProcessRowProps {
  readonly scenario: Scenario;
  readonly process: Process;
  readonly columns: readonly Column[];
}

function ProcessRow({ scenario, process, columns }: ProcessRowProps) {
  const t = useTranslations('stage.table');
  const identities = identitiesOf(scenario);
  return process.threads.map((thread) => {
    const identity = identities.get(thread.name);
    return (
      <tr key={thread.name}>
        <th scope="row">{identity && <ProcessToken identity={identity} />}</th>
        <td className="mono">
          {process.task
            ? t('every', { period: process.task.period })
            : (process.arrival ?? t('forkedBy', { name: process.forkedBy ?? '' }))}
        </td>
        <td>
          <ol className="bursts">
            {thread.bursts.map((burst, n) => (
              <li key={n} data-kind={burst[0]}>
                {burstText(burst, { cpu: t('cpu'), io: t('io') })}
              </li>
            ))}
          </ol>
        </td>
        {columns.map((column) => (
          <td key={column} className="mono">
            {valueOf(column, process, thread)}
          </td>
        ))}
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
