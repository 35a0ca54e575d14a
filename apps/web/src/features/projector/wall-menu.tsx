'use client';

import { useTranslations } from 'use-intl';
import type { Room } from '../../theme/theme';
import { Button } from '../../ui/button';
import { LanguageSwitch } from '../../ui/language-switch';
import { SegmentedControl } from '../../ui/segmented-control';

interface WallMenuProps {
  readonly room: Room;
  readonly setRoom: (room: Room) => void;
  readonly hidden: boolean;
}

/** How this window looks; there only while the mouse moves or something in it has the focus. */
export function WallMenu({ room, setRoom, hidden }: WallMenuProps) {
  const t = useTranslations('projector.menu');
  const fill = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  return (
    <header className="wall-menu" data-hidden={hidden || undefined}>
      <LanguageSwitch />
      <SegmentedControl
        size="sm"
        label={t('room')}
        options={[
          { value: 'lit', label: t('lit') },
          { value: 'dim', label: t('dim') },
        ]}
        value={room}
        onChange={setRoom}
      />
      <Button look="secondary" size="sm" onPress={fill}>
        {t('fullScreen')}
      </Button>
    </header>
  );
}
