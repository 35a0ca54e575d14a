'use client';

import { ClassAnswers, QuestionStage } from '../../../questions/question';
import { TransportBar } from '../../../ui/transport-bar';
import { Notes } from '../notes';
import { useHostKeys } from '../use-host-keys';
import { useTransport } from '../use-transport';
import type { ScreenProps } from './screen';

export function RevealScreen({ scene, room }: ScreenProps<'reveal'>) {
  const { question, shown, range, result, notes } = scene;
  const transport = useTransport(scene, room);
  const { tick, playing } = transport;
  useHostKeys(
    {
      space: transport.toggle,
      left: () => transport.step(-1),
      right: () => transport.step(1),
      home: () => transport.seek(range.from),
      escape: transport.pause,
    },
    { repeats: true },
  );
  return (
    <div className="grid gap-4">
      <TransportBar transport={transport} range={range} />
      <div className="host-stage">
        <QuestionStage prompt={question.prompt} {...{ shown, tick, playing }} to={range.to} tally={null} />
      </div>
      {result.marked > 0 && (
        <ClassAnswers on="page" prompt={question.prompt} tally={result.tally} shown={shown} until={Math.floor(tick)} />
      )}
      <Notes notes={notes} />
    </div>
  );
}
