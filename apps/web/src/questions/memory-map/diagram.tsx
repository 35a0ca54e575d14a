'use client';

import {
  type MemoryProgram,
  type MemoryState,
  type MemoryStore,
  storedParts,
  type StoredPart,
} from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { ProcessToken } from '../../ui/schedule/process-token';
import { processIndexes } from './step-text';

interface DiagramProps {
  readonly program: MemoryProgram;
  readonly state: MemoryState;
  /** To tell what has just changed; null at the beginning. */
  readonly before: MemoryState | null;
}

/** Every process as a frame around what its threads share; each thread stands in it with its own stack. */
export function Diagram({ program, state, before }: DiagramProps) {
  const t = useTranslations('questions.memoryMap');
  const indexes = processIndexes(program);
  return (
    <ul aria-label={t('diagram')} className="memory-map">
      {state.processes.map(({ id, alive }) => {
        const threads = state.threads.filter(({ process }) => process === id);
        const index = indexes.get(id) ?? 0;
        const ofProcess = state.stores.filter((store) =>
          store.threads.some((one) => threads.some((thread) => thread.id === one)),
        );
        return (
          <li key={id} className="memory-process" data-ended={!alive || undefined}>
            <p className="memory-process-name">
              <ProcessToken
                identity={{ name: id, index, isThread: false }}
                state={alive ? 'running' : 'terminated'}
                stateName={t(alive ? 'options.alive' : 'options.ended')}
              />
              <span>{alive ? t('process') : t('processEnded')}</span>
            </p>
            {storedParts
              .filter((part) => part !== 'stack')
              .map((part) => (
                <Stores
                  key={part}
                  part={part}
                  stores={ofProcess.filter((store) => store.part === part)}
                  before={before}
                />
              ))}
            <ul className="memory-threads" aria-label={t('threadsOf', { name: id })}>
              {threads.map((thread) => (
                <li key={thread.id} data-ended={!thread.alive || undefined}>
                  <ProcessToken
                    identity={{ name: thread.id, index, isThread: true }}
                    state={thread.alive ? 'running' : 'terminated'}
                    stateName={t(thread.alive ? 'options.alive' : 'options.ended')}
                  />
                  <Stores
                    part="stack"
                    stores={ofProcess.filter((store) => store.part === 'stack' && store.threads.includes(thread.id))}
                    before={before}
                  />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

interface StoresProps {
  readonly part: StoredPart;
  readonly stores: readonly MemoryStore[];
  readonly before: MemoryState | null;
}

function Stores({ part, stores, before }: StoresProps) {
  const t = useTranslations('questions.memoryMap');
  const filled = stores.filter(({ values }) => Object.keys(values).length > 0);
  if (filled.length === 0) return null;
  return (
    <div className="memory-part">
      <span className="memory-part-name">{t(`memory.${part}`)}</span>
      {filled.map((store) => {
        const old = before?.stores.find((one) => one.part === part && one.threads.includes(store.threads[0]!));
        return Object.entries(store.values).map(([name, value]) => {
          const was = old?.values[name];
          const changed = was !== undefined && was !== value;
          return (
            <span key={`${store.threads[0]} ${name}`} className="memory-cell mono" data-changed={changed || undefined}>
              {name} = {changed && <s>{was}</s>} <b>{value}</b>
            </span>
          );
        });
      })}
    </div>
  );
}
