import { enqueueKinds, tieKeys } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import type { Convention } from '../model/concerns';

/** A convention and its values in words. */
export function useConventionWords() {
  const t = useTranslations('lab.conventions');
  return {
    label: (convention: Convention | 'chargeFirst' | 'chargeSame'): string => t(`${convention}.label`),
    value: (convention: Convention, value: unknown): string => {
      switch (convention) {
        case 'enqueueOrder':
          return listOf(value, enqueueKinds)
            .map((kind) => t(`enqueueOrder.${kind}`))
            .join(' → ');
        case 'tie':
          return listOf(value, tieKeys)
            .map((key) => t(`tie.${key}`))
            .join(t('tie.then'));
        case 'runningWinsTies':
        case 'switchOnIo':
          return t(value === true ? `${convention}.true` : `${convention}.false`);
        case 'preemptedPlace':
          return t(value === 'head' ? 'preemptedPlace.head' : 'preemptedPlace.tail');
        case 'quantumOnPreempt':
        case 'quantumAfterIo':
          return t(value === 'remaining' ? `${convention}.remaining` : `${convention}.fresh`);
        case 'onExpiryEmpty':
          return t(value === 'redispatch' ? 'onExpiryEmpty.redispatch' : 'onExpiryEmpty.continue');
        case 'quantumClock':
          return t(value === 'global' ? 'quantumClock.global' : 'quantumClock.dispatch');
        case 'ioReturn':
          return t(value === 'preempts' ? 'ioReturn.preempts' : value === 'head' ? 'ioReturn.head' : 'ioReturn.tail');
        case 'priorityOrder':
          return t(value === 'high' ? 'priorityOrder.high' : 'priorityOrder.low');
        case 'srtfKey':
          return t(value === 'total' ? 'srtfKey.total' : 'srtfKey.burst');
        case 'response':
          if (value === 'completion') return t('response.completion');
          return t(value === 'first-slice-end' ? 'response.first-slice-end' : 'response.first-run');
        case 'aging':
        case 'sjfEstimate':
        case 'utilizationUntil':
          return value === null ? t('off') : typeof value === 'object' ? JSON.stringify(value) : String(value);
      }
    },
  };
}

const listOf = <T extends string>(value: unknown, of: readonly T[]): readonly T[] =>
  Array.isArray(value) ? value.flatMap((one) => of.find((known) => known === one) ?? []) : [];
