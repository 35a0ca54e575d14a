'use client';

import { ClassAnswers } from '../../../questions/question';
import { Stage } from '../../../ui/schedule/stage';
import { Notes } from '../notes';
import { TransportBar } from '../transport-bar';
import { useHostKeys } from '../use-host-keys';
import { useTransport } from '../use-transport';
import type { ScreenProps } from './screen';

export function RevealScreen({ scene, room }: ScreenProps<'reveal'>) {
  const { question, trace, range, result, notes } = scene;
  const transport = useTransport(scene, room);
  const { tick, beat } = transport;
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
        <Stage scenario={question.prompt.scenario} partial={trace} tick={tick} beat={beat} length={range.to} fill />
      </div>
      {result.marked > 0 && (
        <ClassAnswers on="page" prompt={question.prompt} tally={result.tally} trace={trace} until={Math.floor(tick)} />
      )}
      <Notes notes={notes} />
    </div>
  );
}
