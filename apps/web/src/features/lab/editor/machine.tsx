'use client';

import { useTranslations } from 'use-intl';
import { Select } from '../../../ui/select';
import { Switch } from '../../../ui/switch';
import { numberIn, type MachineDraft } from '../model/draft';
import { withValueAt, type Path } from '../model/path';
import { Devices } from './devices';
import { DrawFields } from './draw-fields';
import { problemsUnder, useEditing } from './editing';
import { More } from './more';
import { NumberField } from './number-field';

/** CPUs and what a switch costs; the rest of the machine behind one press, unless it is in use. */
export function Machine() {
  const t = useTranslations('lab.machine');
  const { draft, problems } = useEditing();
  const machine: MachineDraft = draft.machine ?? {};
  const { contextSwitch = {}, devices = {}, cache = null } = machine;
  const several = numberIn(machine.cpus, 1) > 1;
  const hasThreads = draft.processes.some(({ threads }) => threads !== undefined);
  const hasCost = numberIn(contextSwitch.process, 0) > 0 || contextSwitch.thread !== undefined;
  const front = {
    thread: (hasCost && hasThreads) || contextSwitch.thread !== undefined,
    charges: hasCost,
    devices: Object.keys(devices).length > 0,
    queues: several || machine.queues !== undefined,
    cache: cache !== null,
  };
  const all = {
    thread: (
      <NumberField
        key="thread"
        at={[...at, 'contextSwitch', 'thread']}
        label={t('thread')}
        otherwise={t('same')}
        unit={t('ticks')}
      />
    ),
    charges: <Charges key="charges" />,
    devices: <Devices key="devices" />,
    queues: <Queues key="queues" />,
    cache: <Cache key="cache" />,
  };
  const keys = ['thread', 'charges', 'devices', 'queues', 'cache'] as const;
  const wrongBehind = problemsUnder(problems, ['machine']).some(({ path }) => !/cpus|process/.test(path));
  return (
    <div className="machine">
      <div className="policy-fields">
        <NumberField at={[...at, 'cpus']} label={t('cpus')} otherwise={1} size={3} />
        <NumberField
          at={[...at, 'contextSwitch', 'process']}
          label={t('switchCost')}
          otherwise={0}
          unit={t('ticks')}
          size={3}
        />
      </div>
      {keys.filter((key) => front[key]).map((key) => all[key])}
      {keys.some((key) => !front[key]) && (
        <More isForced={wrongBehind}>{keys.filter((key) => !front[key]).map((key) => all[key])}</More>
      )}
    </div>
  );
}

const at: Path = ['machine'];

function Charges() {
  const t = useTranslations('lab.machine');
  const { draft, edit } = useEditing();
  const given = draft.machine?.contextSwitch ?? {};
  return (['chargeFirst', 'chargeSame'] as const).map((key) => (
    <Switch
      key={key}
      isSelected={given[key] ?? false}
      onChange={(on) => edit((now) => withValueAt(now, [...at, 'contextSwitch', key], on || undefined))}
    >
      {t(key)}
    </Switch>
  ));
}

function Queues() {
  const t = useTranslations('lab.machine');
  const { draft, edit } = useEditing();
  const { queues = 'central', steal = null } = draft.machine ?? {};
  return (
    <div className="policy-fields">
      <Select
        size="sm"
        label={t('queues.label')}
        options={(['central', 'per-cpu'] as const).map((value) => ({ value, label: t(`queues.${value}`) }))}
        value={queues}
        onChange={(value) =>
          edit((now) => {
            const next = withValueAt(now, [...at, 'queues'], value === 'central' ? undefined : value);
            return value === 'central' ? withValueAt(next, [...at, 'steal'], undefined) : next;
          })
        }
      />
      {(queues === 'per-cpu' || steal !== null) && (
        <>
          <NumberField
            at={[...at, 'steal', 'every']}
            emptied={[...at, 'steal']}
            label={t('steal')}
            otherwise={t('never')}
            unit={t('ticks')}
            size={6}
          />
          {draft.policy.kind !== 'lottery' && <DrawFields />}
        </>
      )}
    </div>
  );
}

function Cache() {
  const t = useTranslations('lab.machine');
  const { draft, edit } = useEditing();
  const isOn = draft.machine?.cache != null;
  return (
    <div className="convention-group">
      <Switch
        isSelected={isOn}
        onChange={(on) =>
          edit((now) => withValueAt(now, [...at, 'cache'], on ? { size: 100, warmup: 10, warmRate: 2 } : undefined))
        }
      >
        {t('cache')}
      </Switch>
      {isOn && (
        <>
          <p className="hint">{t('cacheHint')}</p>
          <div className="policy-fields">
            <NumberField at={[...at, 'cache', 'size']} label={t('size')} required size={4} />
            <NumberField at={[...at, 'cache', 'warmup']} label={t('warmup')} required size={3} unit={t('ticks')} />
            <NumberField at={[...at, 'cache', 'warmRate']} label={t('warmRate')} required size={3} />
          </div>
        </>
      )}
    </div>
  );
}
