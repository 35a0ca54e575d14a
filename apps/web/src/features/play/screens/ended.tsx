'use client';

import type { SceneIn, Seat, StudentScene } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { Icon } from '../../../ui/icon';
import { LinkButton } from '../../../ui/link-button';
import { Heading } from '../heading';
import { PersonalLink } from '../personal-link';

interface EndedProps {
  readonly scene: SceneIn<StudentScene, 'ended'>;
  readonly seat: Seat;
  readonly resultToken: string;
}

export function Ended({ scene, seat, resultToken }: EndedProps) {
  const t = useTranslations('play.ended');
  const text = useText();
  return (
    <div className="flex flex-col gap-8">
      <Heading kicker={text(scene.title)}>{t('title')}</Heading>
      {seat.results.length > 0 && (
        <table className="table max-w-[36rem]">
          <caption className="sr-only">{t('results')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('question')}</th>
              <th scope="col" className="number">
                {t('right')}
              </th>
            </tr>
          </thead>
          <tbody>
            {seat.results.map(({ question, title, mark }) => (
              <tr key={question}>
                <th scope="row">{text(title)}</th>
                <td className="number">
                  {mark === null ? (
                    t('none')
                  ) : (
                    <>
                      {mark.earned === mark.possible && <Icon name="check" className="mr-1 inline size-4" />}
                      {t('score', { earned: mark.earned, possible: mark.possible })}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section>
        <h2 className="text-lg">{t('link')}</h2>
        <p className="mb-3 max-w-[38em] text-muted">{t('linkHint')}</p>
        <PersonalLink token={resultToken} />
      </section>
      <p>
        <LinkButton href={`/result#${encodeURIComponent(resultToken)}`} size="lg">
          {t('open')}
        </LinkButton>
      </p>
    </div>
  );
}
