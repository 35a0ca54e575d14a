import { CHECK_SECONDS } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { type CheckName, type Findings, type Outcome, outcomesOf } from './findings';

/** A check in words; no sentence before it was tried. */
export interface Found {
  readonly name: string;
  readonly outcome: Outcome | null;
  readonly sentence: string | null;
}

export function useFound(findings: Findings): { readonly [C in CheckName]: Found } {
  const t = useTranslations('check');
  const outcomes = outcomesOf(findings);
  const { address, storage, polling, clock, websocket } = findings;
  const found = (check: CheckName, sentence: string | null): Found => ({
    name: t(`names.${check}`, { seconds: CHECK_SECONDS }),
    outcome: outcomes[check],
    sentence,
  });
  return {
    address: found(
      'address',
      address && t(`found.address.${address.secure ? 'https' : address.local ? 'local' : 'http'}`),
    ),
    storage: found('storage', storage && t(`found.storage.${storage.works ? 'works' : 'none'}`)),
    polling: found(
      'polling',
      polling &&
        (polling.roundTrip === null ? t('found.polling.none') : t('found.polling.works', { ms: polling.roundTrip })),
    ),
    clock: found(
      'clock',
      clock &&
        (clock.offset === null
          ? t('found.clock.unknown')
          : outcomes.clock === 'good'
            ? t('found.clock.near', { ms: Math.abs(clock.offset) })
            : t('found.clock.far', { seconds: Math.round(Math.abs(clock.offset) / 1_000) })),
    ),
    websocket: found(
      'websocket',
      websocket &&
        (websocket.roundTrip === null
          ? t('found.websocket.none')
          : outcomes.websocket === 'good'
            ? t('found.websocket.held', { ms: websocket.roundTrip })
            : t('found.websocket.cut', { held: websocket.held })),
    ),
  };
}
