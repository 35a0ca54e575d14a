'use client';

import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { BurstDraft } from '../model/draft';
import { withValueAt, type Path } from '../model/path';
import { burstRemoved, burstsChanged } from '../model/processes';
import { burstAfter, burstKinds, burstOf } from './burst-kinds';
import { useEditing } from './editing';
import { focusSoon } from './focus-soon';
import { MenuButton } from './menu-button';
import { NameField } from './name-field';
import { NumberField } from './number-field';

interface BurstPillProps {
  readonly process: number;
  readonly thread: number | null;
  readonly burst: BurstDraft;
  /** Of the list. */
  readonly path: Path;
  readonly index: number;
  readonly count: number;
  /** Id of the text that tells what is wrong in the list. */
  readonly toldBy: string;
}

/** One burst: its kind, whose menu changes, moves and removes it, and its number or name. */
export function BurstPill({ process, thread, burst, path, index, count, toldBy }: BurstPillProps) {
  const t = useTranslations('lab.bursts');
  const { edit } = useEditing();
  const [kind] = burst;
  const at = [...path, index];
  const change = (to: BurstDraft) => edit(burstsChanged(process, thread, (list) => list.with(index, to)));
  const move = (by: -1 | 1) =>
    edit(burstsChanged(process, thread, (list) => list.toSpliced(index, 1).toSpliced(index + by, 0, burst)));
  const remove = () => {
    edit(burstRemoved(process, thread, index));
    focusSoon([...path, Math.max(index - 1, 0), 1]);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      edit(burstsChanged(process, thread, (list) => list.toSpliced(index + 1, 0, burstAfter(burst))));
      focusSoon([...path, index + 1, 1]);
    }
    if (event.key === 'Backspace' && event.currentTarget.value === '' && count > 1) {
      event.preventDefault();
      remove();
    }
  };
  const name = t(`kinds.${kind}`);
  const place = t('place', { kind: name, place: index + 1 });
  return (
    <li className="burst" data-kind={kind}>
      <MenuButton
        label={place}
        className="burst-kind"
        choices={[
          ...(kind === 'fork'
            ? []
            : burstKinds
                .filter((other) => other !== kind)
                .map((other) => ({
                  id: other,
                  label: t('become', { kind: t(`kinds.${other}`) }),
                  act: () => change(burstOf(other, burst)),
                }))),
          { id: 'left', label: t('earlier'), act: () => move(-1), isDisabled: index === 0 },
          { id: 'right', label: t('later'), act: () => move(1), isDisabled: index === count - 1 },
          { id: 'remove', label: t('remove'), act: remove, isDisabled: count === 1 },
        ]}
      >
        {name}
      </MenuButton>
      {(kind === 'cpu' || kind === 'io') && (
        <NumberField
          at={[...at, 1]}
          label={t('ticks', { place })}
          hideLabel
          required
          size={3}
          onKeyDown={press}
          toldBy={toldBy}
        />
      )}
      {kind === 'io' && (
        <Device at={[...at, 2]} given={burst[2]} place={place} change={(to) => change(['io', burst[1], ...to])} />
      )}
      {(kind === 'lock' || kind === 'unlock' || kind === 'send' || kind === 'receive') && (
        <NameField
          at={[...at, 1]}
          label={t('name', { place })}
          size={2}
          value={burst[1]}
          onChange={(value) => edit((draft) => withValueAt(draft, [...at, 1], value), `${at.join()} name`)}
          toldBy={toldBy}
        />
      )}
      {kind === 'fork' && <span className="burst-child mono">{burst[1]}</span>}
    </li>
  );
}

interface DeviceProps {
  readonly at: Path;
  readonly given: string | undefined;
  readonly place: string;
  readonly change: (device: [] | [string]) => void;
}

/** Which device, where the machine has any. */
function Device({ at, given, place, change }: DeviceProps) {
  const t = useTranslations('lab.bursts');
  const { draft } = useEditing();
  const devices = Object.keys(draft.machine?.devices ?? {});
  if (devices.length === 0 && given === undefined) return null;
  const known = given === undefined || devices.includes(given) ? devices : [...devices, given];
  return (
    <select
      className="field-box burst-device"
      aria-label={t('device', { place })}
      data-path={at.join('.')}
      value={given ?? ''}
      onChange={({ target }) => change(target.value === '' ? [] : [target.value])}
    >
      <option value="">{t('anyDevice')}</option>
      {known.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}
