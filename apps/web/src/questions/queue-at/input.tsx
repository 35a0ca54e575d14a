'use client';

import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { LiveRegion } from '../../ui/live-region';
import { identitiesOf } from '../../ui/schedule/process-style';
import { did, type History, noHistory, undone } from '../gantt/history';
import type { InputProps } from '../kind-screens';
import { ValueChip } from '../value-chip';
import { keyOf, keysOf, valueOfKey } from '../value-keys';
import { moved } from './moved';

type Queue = readonly string[] | null;

/** Whoever is tapped joins the end; each one in the queue can be moved forward or taken out again. */
export function Input({ prompt, answer, onChange, status }: InputProps<'queue-at'>) {
  const t = useTranslations('questions.queueAt');
  const [history, setHistory] = useState<History<Queue>>(noHistory);
  const [spoken, setSpoken] = useState('');
  const { scenario, threads, at, cpu } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const keys = useMemo(() => keysOf(threads), [threads]);
  const { root, focusOn } = useFocusOn();
  const queue: Queue = answer?.queue ?? null;
  const waiting = queue ?? [];

  const say = (next: Queue) => {
    onChange({ kind: 'queue-at', queue: next === null ? null : [...next] });
    setSpoken(next === null ? t('cleared') : next.length === 0 ? t('nobody') : t('now', { queue: next.join(', ') }));
  };
  const change = (next: Queue) => {
    setHistory(did(history, queue));
    say(next);
  };
  const join = (thread: string) => {
    if (!waiting.includes(thread)) change([...waiting, thread]);
  };
  const takeOut = (thread: string) => {
    const rest = waiting.filter((one) => one !== thread);
    change(rest.length === 0 ? null : rest);
    focusOn(t('joins', { thread }));
  };
  const forward = (thread: string) => {
    const place = waiting.indexOf(thread);
    change(moved(waiting, place, place - 1));
    focusOn(place === 1 ? t('takeOut', { thread }) : t('forward', { thread }));
  };
  const undo = () => {
    const back = undone(history, queue);
    if (!back) return;
    setHistory(back.history);
    say(back.present);
  };

  const byKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const thread = valueOfKey(keyOf(event), threads);
    if (thread === null || waiting.includes(thread)) return;
    event.preventDefault();
    join(thread);
  };

  return (
    <div ref={root} className="flex flex-col gap-4" onKeyDown={byKey}>
      <div>
        <p className="font-semibold">{cpu === null ? t('ask', { at }) : t('askOn', { at, cpu })}</p>
        <p className="text-sm text-muted">{t('after', { at })}</p>
      </div>
      <div className="queue-built">
        <span className="queue-line-cpu" aria-hidden="true">
          CPU ←
        </span>
        {waiting.length > 0 ? (
          <ol aria-label={t('queue')}>
            {waiting.map((thread, place) => (
              <li key={thread}>
                <span className="queue-built-place mono">{place === 0 ? t('head') : place + 1}</span>
                <ValueChip value={thread} identities={identities} />
                <span className="queue-built-actions">
                  <IconButton
                    icon="up"
                    look="plain"
                    label={t('forward', { thread })}
                    isDisabled={place === 0}
                    onPress={() => forward(thread)}
                  />
                  <IconButton
                    icon="cross"
                    look="plain"
                    label={t('takeOut', { thread })}
                    onPress={() => takeOut(thread)}
                  />
                </span>
              </li>
            ))}
          </ol>
        ) : (
          <p className="queue-built-empty">{t(queue === null ? 'nothingYet' : 'nobody')}</p>
        )}
      </div>
      <div className="thumb-bar">
        <div role="group" aria-label={t('join')} className="queue-choices">
          {threads.map((thread) => (
            <button
              key={thread}
              type="button"
              className="queue-choice"
              aria-label={t('joins', { thread })}
              aria-disabled={waiting.includes(thread) || undefined}
              onClick={() => join(thread)}
            >
              <ValueChip value={thread} identities={identities} />
              <kbd className="shortcut" aria-hidden="true">
                {keys.get(thread)?.toUpperCase()}
              </kbd>
            </button>
          ))}
        </div>
        <div className="thumb-actions">
          <Button look="secondary" isDisabled={queue?.length === 0} onPress={() => change([])}>
            {t('empty')}
          </Button>
          <Button look="quiet" isDisabled={history.past.length === 0} onPress={undo}>
            <Icon name="undo" />
            {t('undo')}
          </Button>
          <span className="thumb-status">{status}</span>
        </div>
      </div>
      <LiveRegion text={spoken} />
    </div>
  );
}

/** A button that is gone once it is pressed hands the focus on, to the button of this name. */
function useFocusOn() {
  const root = useRef<HTMLDivElement>(null);
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    root.current?.querySelector<HTMLElement>(`button[aria-label="${CSS.escape(next.current)}"]`)?.focus();
    next.current = null;
  });
  const focusOn = (name: string) => {
    next.current = name;
  };
  return { root, focusOn };
}
