'use client';

import { hexOf, type SwitchStep } from '@timeslice/engine';
import type { Prompt } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf, processStyle, type Identity } from '../../ui/schedule/process-style';
import { ProcessToken } from '../../ui/schedule/process-token';
import { type AfterSteps, afterSteps } from './after-steps';
import { RegisterList } from './register-list';

interface PictureProps {
  readonly prompt: Prompt<'pcb'>;
  /** The steps that may be seen; none is the instant before the switch. */
  readonly steps: readonly SwitchStep[];
}

const none: readonly SwitchStep[] = [];

/** What stands in the CPU and in every control block, after so many steps of the switch. */
export function Picture({ prompt, steps }: PictureProps) {
  const t = useTranslations('questions.pcb');
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const after = afterSteps(prompt, steps);
  const { thread, registers, space } = after.inCpu;
  const cpu = prompt.scenario.machine.cpus > 1 ? `CPU ${prompt.cpu}` : 'CPU';
  const identity = identities.get(thread);
  return (
    <div className="pcb-picture" role="group" aria-label={t('picture')}>
      <div className="pcb-cpu" data-doing={after.doing ?? undefined}>
        <p className="pcb-head">
          <span>{cpu}</span>
          {identity && <ProcessToken identity={identity} />}
        </p>
        <RegisterList registers={registers} />
        <p className="pcb-space" data-active={after.doing === 'space' || undefined}>
          <span>{t('space', { process: space.process })}</span>
          <span className="mono">{hexOf(space.base)}</span>
        </p>
      </div>
      <ul className="pcb-blocks">
        {prompt.blocks.map((block) => (
          <Block key={block.thread} {...{ block, after }} identity={identities.get(block.thread)} />
        ))}
      </ul>
    </div>
  );
}

/** The same before anything is saved: what the question is about. */
export const Before = ({ prompt }: { readonly prompt: Prompt<'pcb'> }) => <Picture prompt={prompt} steps={none} />;

interface BlockProps {
  readonly block: Prompt<'pcb'>['blocks'][number];
  readonly after: AfterSteps;
  readonly identity: Identity | undefined;
}

function Block({ block: { thread, block, registers, state }, after, identity }: BlockProps) {
  const t = useTranslations('questions.pcb');
  const states = useTranslations('stage.states');
  const saved = after.saved?.thread === thread ? after.saved.registers : null;
  const word = wordOf(thread, after);
  const look = identity && processStyle(identity.index);
  // whoever was interrupted while it ran is ready once it is saved
  const interrupted = saved !== null && state === 'running';
  const now = after.restored === thread ? 'running' : interrupted ? 'ready' : state;
  return (
    <li
      className="pcb-block"
      data-active={word ?? undefined}
      style={{ '--fill': look?.fill ?? 'var(--control)', '--edge': look?.edge ?? 'var(--control)' }}
    >
      <p className="pcb-head">
        <span className="mono">{block}</span>
        <span className="pcb-state">{states(now)}</span>
      </p>
      <RegisterList registers={saved ?? registers} />
      <p className="pcb-word">{word && <span>{t(`words.${word}`)}</span>}</p>
    </li>
  );
}

/** What the last step does with the block of a thread. */
function wordOf(thread: string, { doing, saved, chosen, restored }: AfterSteps): 'saved' | 'next' | 'loaded' | null {
  if (doing === 'save') return saved?.thread === thread ? 'saved' : null;
  if (doing === 'restore') return restored === thread ? 'loaded' : null;
  return doing !== null && chosen === thread ? 'next' : null;
}
