'use client';

import { useId } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Icon } from '../../../ui/icon';
import type { BurstDraft } from '../model/draft';
import { burstsChanged, forkAdded } from '../model/processes';
import { burstKinds, burstOf } from './burst-kinds';
import { BurstPill } from './burst-pill';
import { problemsUnder, useEditing } from './editing';
import { focusSoon } from './focus-soon';
import { MenuButton } from './menu-button';
import { allowedText } from '../../../i18n/allowed/allowed-text';

interface BurstsProps {
  readonly process: number;
  /** Null where the process has bursts of its own. */
  readonly thread: number | null;
  readonly bursts: readonly BurstDraft[];
  readonly owner: string;
}

/** What a thread does, one thing after the other. */
export function Bursts({ process, thread, bursts, owner }: BurstsProps) {
  const t = useTranslations('lab.bursts');
  const locale = useLocale();
  const { edit, problems } = useEditing();
  const id = useId();
  const path = thread === null ? ['processes', process, 'bursts'] : ['processes', process, 'threads', thread, 'bursts'];
  const wrong = problemsUnder(problems, path);
  const add = (burst: BurstDraft) => {
    edit(burstsChanged(process, thread, (list) => [...list, burst]));
    focusSoon([...path, bursts.length, 1]);
  };
  return (
    <div className="bursts-line">
      <ol aria-label={t('label', { owner })} className="burst-list">
        {bursts.map((burst, n) => (
          <BurstPill
            key={n}
            {...{ process, thread, burst, path }}
            index={n}
            count={bursts.length}
            toldBy={`${id}-problem`}
          />
        ))}
        <li className="burst-add">
          <MenuButton
            label={t('add', { owner })}
            className="burst-plus"
            choices={[
              ...burstKinds.map((kind) => ({
                id: kind,
                label: t(`kinds.${kind}`),
                note: t(`notes.${kind}`),
                act: () =>
                  add(
                    burstOf(
                      kind,
                      bursts.findLast((burst) => burst[0] === kind),
                    ),
                  ),
              })),
              {
                id: 'fork',
                label: t('kinds.fork'),
                note: t('notes.fork'),
                act: () => edit(forkAdded(process, thread)),
              },
            ]}
          >
            <Icon name="plus" className="size-3.5" />
          </MenuButton>
        </li>
      </ol>
      {wrong.length > 0 && (
        <p id={`${id}-problem`} className="field-problem">
          <Icon name="cross" className="mt-[0.3em] size-[0.7em] shrink-0" />
          {wrong.map(({ path: at, allowed }) => (
            <span key={at}>
              {placeOf(at) !== null && `${placeOf(at)}. `}
              {allowedText(allowed, locale)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** The number of the burst that a problem is about, from 1. */
function placeOf(path: string): number | null {
  const found = /bursts\[(\d+)\]/.exec(path);
  return found ? Number(found[1]) + 1 : null;
}
