'use client';

import { useTranslations } from 'use-intl';
import type { DraftState } from '../../live/outbox';
import { Icon, type IconName } from '../../ui/icon';
import { LiveRegion } from '../../ui/live-region';

const icons: { readonly [S in DraftState]: IconName | null } = {
  idle: null,
  saving: null,
  saved: 'check',
  kept: 'down',
  lost: 'cross',
  replaced: 'check',
  closed: 'check',
};

/** Where the prediction stands, in words. What comes and goes with every stroke is not read out. */
export function SaveState({ state }: { readonly state: DraftState }) {
  const t = useTranslations('play.save');
  const icon = icons[state];
  return (
    <>
      <p className="save-state" data-state={state}>
        {icon && <Icon name={icon} className="size-4" />}
        {t(state)}
      </p>
      <LiveRegion text={state === 'saving' || state === 'idle' ? '' : t(state)} />
    </>
  );
}
