'use client';

import type { Program } from '@timeslice/engine';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { processStyle } from '../schedule/process-style';
import { instructionText } from './instruction-text';

/** One executed instruction: its thread and its number in the code of that thread. */
export interface OrderStep {
  readonly thread: string;
  readonly index: number;
}

interface OrderStripProps {
  readonly label: string;
  readonly program: Program;
  readonly steps: readonly OrderStep[];
  /** So many places, the open ones among them. */
  readonly length: number;
  /** The step with which the order goes wrong. */
  readonly wrong?: number | null;
  /** Keeps the last step in sight where not all have room. */
  readonly follows?: boolean;
}

/** Who executes which instruction when: a lane for each thread, a place for each step. */
export function OrderStrip({ label, program: { threads }, steps, length, wrong = null, follows }: OrderStripProps) {
  const t = useTranslations('questions.program');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const box = list.current;
    if (!follows || !box) return;
    const last = box.lastElementChild;
    if (last instanceof HTMLElement) box.scrollLeft = last.offsetLeft - box.clientWidth / 2;
  }, [follows, steps.length]);
  return (
    <div
      className="order-strip mono"
      style={{ '--places': `${Math.max(length, steps.length)}`, '--lanes': `${threads.length}` }}
    >
      <div className="order-names" aria-hidden="true">
        {threads.map(({ id }) => (
          <span key={id}>{id}</span>
        ))}
      </div>
      <ol ref={list} aria-label={label}>
        {steps.map(({ thread, index }, at) => {
          const lane = threads.findIndex(({ id }) => id === thread);
          const instruction = threads[lane]?.code[index];
          const { fill, label: ink, edge } = processStyle(lane);
          return (
            <li
              key={at}
              data-wrong={at === wrong || undefined}
              style={{
                gridColumn: at + 1,
                gridRow: lane + 1,
                '--fill': fill,
                '--label': ink,
                '--edge': edge,
              }}
            >
              <span aria-hidden="true">{index}</span>
              <span className="sr-only">
                {t('step', { thread, index, text: instruction ? instructionText(instruction) : '' })}
                {at === wrong && ` ${t('wrongHere')}`}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
