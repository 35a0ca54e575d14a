'use client';

import type { HostedSession, HostScene } from '@timeslice/contract';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { Link as ClassroomLink } from '../../live/room-state';
import { Button } from '../../ui/button';
import { LanguageSwitch } from '../../ui/language-switch';
import { ThemeSwitch } from '../../ui/theme-switch';
import { ConnectionState } from './connection-state';
import { KeysHelp } from './keys-help';
import { OpenProjector, RenewProjectorLink } from './projector-link';
import type { Conductor } from './use-conductor';

interface TopBarProps {
  readonly hosted: HostedSession;
  readonly scene: HostScene;
  readonly link: ClassroomLink;
  readonly conductor: Conductor;
  /** Asks whether to end. */
  readonly onEnd: () => void;
}

export function TopBar({ hosted, scene, link, conductor, onEnd }: TopBarProps) {
  const t = useTranslations('host');
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line px-4 py-2 md:px-8">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:bg-surface focus:p-3"
      >
        {t('skip')}
      </a>
      <Link href="/teach" className="text-sm font-semibold">
        {t('toLessons')}
      </Link>
      <p className="text-sm whitespace-nowrap">
        {t('code')} <strong className="mono text-lg">{scene.code}</strong>
      </p>
      <ConnectionState link={link} />
      <div className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1">
        <OpenProjector hosted={hosted} look="secondary" />
        {scene.phase !== 'ended' && <RenewProjectorLink hosted={hosted} conductor={conductor} />}
        <KeysHelp />
        {scene.phase !== 'ended' && (
          <Button look="quiet" size="sm" onPress={onEnd}>
            {t('end.open')}
          </Button>
        )}
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
