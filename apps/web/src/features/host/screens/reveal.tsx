'use client';

import { useTranslations } from 'use-intl';
import { ClassAnswers, QuestionStage } from '../../../questions/question';
import { revealFormOf } from '../../../questions/reveal-form';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { TransportBar } from '../../../ui/transport-bar';
import { ClassSummary } from '../class-summary';
import { Notes } from '../notes';
import { Outcome } from '../outcome';
import { useHostKeys } from '../use-host-keys';
import { useTransport } from '../use-transport';
import type { ScreenProps } from './screen';

export function RevealScreen({ scene, room }: ScreenProps<'reveal'>) {
  return (
    <div className="grid gap-8">
      <Revealed scene={scene} room={room} />
      <ClassSummary result={scene.result} />
      <Outcome scene={scene} room={room} />
      <Notes notes={scene.notes} />
    </div>
  );
}

/** What moves while it plays; what the class answered stands below it and is not drawn anew with every frame. */
function Revealed({ scene, room }: ScreenProps<'reveal'>) {
  const t = useTranslations('host.wall');
  const { question, shown, range, result, snapshot } = scene;
  const transport = useTransport(scene, room);
  const { tick, playing } = transport;
  useHostKeys(
    {
      space:
        range.to - range.from > 1 ? transport.toggle : () => transport.seek(tick < range.to ? range.to : range.from),
      left: () => transport.step(-1),
      right: () => transport.step(1),
      home: () => transport.seek(range.from),
      escape: transport.pause,
    },
    { repeats: true },
  );
  return (
    <div className="grid gap-4">
      <TransportBar transport={transport} form={revealFormOf(question.prompt)} range={range} />
      {snapshot !== null && (
        <Notice
          action={
            <Button look="secondary" size="sm" onPress={() => void room.act({ type: 'show-snapshot', show: false })}>
              {t('back')}
            </Button>
          }
        >
          {t('instead')}
        </Notice>
      )}
      <div className="host-stage">
        <QuestionStage prompt={question.prompt} {...{ shown, tick, playing }} to={range.to} tally={null} />
      </div>
      {result.marked > 0 && (
        <ClassAnswers on="page" prompt={question.prompt} tally={result.tally} shown={shown} until={Math.floor(tick)} />
      )}
    </div>
  );
}
