'use client';

import { useTranslations } from 'use-intl';
import { Icon } from '../../../ui/icon';
import { freeName } from '../model/document';
import type { ScenarioDraft } from '../model/draft';
import { withValueAt, type Path } from '../model/path';
import { useEditing } from './editing';
import { NameField } from './name-field';
import { NumberField } from './number-field';

const at: Path = ['machine', 'devices'];

/** Named devices, each with so many servers. */
export function Devices() {
  const t = useTranslations('lab.machine');
  const { draft, edit } = useEditing();
  const devices = draft.machine?.devices ?? {};
  const names = Object.keys(devices);
  const set = (next: typeof devices) =>
    edit((now) => withValueAt(now, at, Object.keys(next).length === 0 ? undefined : next));
  return (
    <fieldset className="devices">
      <legend className="field-label">{t('devices')}</legend>
      <p className="hint">{t('devicesHint')}</p>
      {names.map((name, n) => (
        <span key={n} className="device">
          <NameField
            at={[...at, name]}
            label={t('deviceName')}
            size={6}
            value={name}
            onChange={(to) => {
              if (names.includes(to)) return;
              const renamed = Object.entries(devices).map(([key, value]) => [key === name ? to : key, value]);
              edit((now) => renamedDevice(withValueAt(now, at, Object.fromEntries(renamed)), name, to), 'device');
            }}
          />
          <NumberField at={[...at, name, 'servers']} label={t('servers', { name })} hideLabel required size={2} />
          <span className="field-unit">{t('serversUnit')}</span>
          <button
            type="button"
            className="icon-small"
            aria-label={t('removeDevice', { name })}
            onClick={() => set(Object.fromEntries(Object.entries(devices).filter(([key]) => key !== name)))}
          >
            <Icon name="cross" className="size-3" />
          </button>
        </span>
      ))}
      <button
        type="button"
        className="more-button"
        onClick={() => set({ ...devices, [names.includes('disk') ? freeName(names, 'disk') : 'disk']: { servers: 1 } })}
      >
        <span aria-hidden="true" className="more-sign">
          +
        </span>
        {t('addDevice')}
      </button>
    </fieldset>
  );
}

/** Whoever uses the device goes on to do so. */
function renamedDevice(draft: ScenarioDraft, from: string, to: string): ScenarioDraft {
  const follow = (bursts: ScenarioDraft['processes'][number]['bursts']) =>
    bursts?.map((burst) => (burst[0] === 'io' && burst[2] === from ? (['io', burst[1], to] as const) : burst));
  return {
    ...draft,
    processes: draft.processes.map((process) => ({
      ...process,
      ...(process.bursts && { bursts: follow(process.bursts) }),
      ...(process.threads && {
        threads: process.threads.map((thread) => ({ ...thread, bursts: follow(thread.bursts) ?? [] })),
      }),
    })),
  };
}
