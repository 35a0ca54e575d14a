'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { WallPage } from '../fitted';
import type { ScreenProps } from './screen';

export function Ended({ scene }: ScreenProps<'ended'>) {
  const t = useTranslations('projector.ended');
  const text = useText();
  return (
    <WallPage>
      <p className="wall-title">{text(scene.title)}</p>
      <div className="wall-announcement">
        <h1 className="wall-big">{t('thanks')}</h1>
        <p>{t('results')}</p>
      </div>
    </WallPage>
  );
}
