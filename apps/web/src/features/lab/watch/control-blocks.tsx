'use client';

import { contextAt, hexOf } from '@timeslice/engine';
import { memo, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ProcessToken } from '../../../ui/schedule/process-token';
import type { ShownRun } from './run';

interface ControlBlocksProps {
  readonly run: ShownRun;
  /** A whole tick. */
  readonly tick: number;
}

/** More blocks are not looked through, and take long to be worked out at every tick. */
const THREADS_MOST = 40;

/** What the kernel keeps of each thread and process at this instant: a row is a control block. */
export const ControlBlocks = memo(function ControlBlocks({ run, tick }: ControlBlocksProps) {
  const t = useTranslations('lab.blocks');
  const stage = useTranslations('stage');
  const { scenario, trace, identities } = run;
  const isShown = identities.size <= THREADS_MOST;
  const context = useMemo(() => (isShown ? contextAt(scenario, trace, tick) : null), [isShown, scenario, trace, tick]);
  if (!context) return <p className="hint">{t('tooMany', { count: identities.size })}</p>;
  const hasLevels = context.threads.some(({ level }) => level !== null);
  return (
    <>
      <div className="table-frame" role="group" aria-label={t('title')} tabIndex={0}>
        <table className="table blocks">
          <thead>
            <tr>
              <th scope="col">{t('thread')}</th>
              <th scope="col">{stage('pcb.state')}</th>
              <th scope="col">PC</th>
              <th scope="col">SP</th>
              <th scope="col" className="number">
                AX
              </th>
              <th scope="col" className="number">
                {stage('pcb.cpuUsed')}
              </th>
              <th scope="col" className="number">
                {t('waited')}
              </th>
              {hasLevels && (
                <th scope="col" className="number">
                  {t('level')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {context.threads.map((block) => {
              const identity = identities.get(block.thread);
              const { waitsFor, saved, accounting } = block;
              return (
                <tr key={block.thread} data-live={block.live || undefined}>
                  <th scope="row">{identity && <ProcessToken identity={identity} state={block.state} />}</th>
                  <td>
                    {stage(`states.${block.state}`)}
                    {waitsFor && (
                      <small>
                        {' '}
                        {waitsFor.on.replace(':', ' ')}
                        {waitsFor.heldBy !== null && ` (${waitsFor.heldBy})`}
                      </small>
                    )}
                  </td>
                  <td className="mono">{hexOf(saved.pc)}</td>
                  <td className="mono">{hexOf(saved.sp)}</td>
                  <td className="number">{saved.ax}</td>
                  <td className="number">{accounting.cpu}</td>
                  <td className="number">{accounting.waiting}</td>
                  {hasLevels && <td className="number">{block.level}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="hint">{t('meaning')}</p>
      <details className="twin">
        <summary>{t('processes')}</summary>
        <div className="table-frame" role="group" aria-label={t('processes')} tabIndex={0}>
          <table className="table blocks">
            <thead>
              <tr>
                <th scope="col">PID</th>
                <th scope="col">{t('process')}</th>
                <th scope="col">{t('parent')}</th>
                <th scope="col">{t('base')}</th>
                <th scope="col">{t('limit')}</th>
                <th scope="col">{t('threads')}</th>
              </tr>
            </thead>
            <tbody>
              {context.processes.map((block) => (
                <tr key={block.process}>
                  <td className="mono">{block.pid}</td>
                  <th scope="row" className="mono">
                    {block.process}
                  </th>
                  <td className="mono">{block.parent?.pid ?? '–'}</td>
                  <td className="mono">{hexOf(block.space.base)}</td>
                  <td className="mono">{hexOf(block.space.limit)}</td>
                  <td className="mono">{block.threads.join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
});
