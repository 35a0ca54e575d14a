'use client';

import { useTranslations } from 'use-intl';
import { useJoinAddress } from '../../../address/use-join-address';
import { useName } from '../../../i18n/use-name';
import { useText } from '../../../i18n/use-text';
import { QrCode } from '../../../ui/qr-code';
import type { ScreenProps } from './screen';

/** The way in, as large as it goes, and the names of those who found it; the newest first, as many as fit. */
export function Lobby({ scene }: ScreenProps<'lobby'>) {
  const t = useTranslations('projector.lobby');
  const text = useText();
  const called = useName();
  const address = useJoinAddress(scene.code);
  const newestFirst = scene.names.toReversed();
  return (
    <main className="wall-lobby">
      <div className="wall-lobby-way">
        <h1 className="wall-title">{text(scene.title)}</h1>
        <p className="wall-address">
          {t('open')} <strong>{address?.typed}</strong>
        </p>
        <p className="wall-code mono">
          <span className="sr-only">{t('code', { code: scene.code.split('').join(' ') })}</span>
          <span aria-hidden="true">{scene.code.slice(0, 3)}</span>
          <span aria-hidden="true">{scene.code.slice(3)}</span>
        </p>
      </div>
      {address && <QrCode url={address.link} className="wall-qr" />}
      <section className="wall-names" aria-label={t('people', { people: scene.people })}>
        <p className="wall-names-count">{t('people', { people: scene.people })}</p>
        <ul>
          {newestFirst.map((name, place) => (
            <li key={`${name} ${newestFirst.length - place}`}>{called(name)}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}
