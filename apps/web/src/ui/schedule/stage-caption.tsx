'use client';

import { ruleSentence, sentenceOf, type PartialTrace } from '@timeslice/engine';
import { useText } from '../../i18n/use-text';
import type { Beat, Scene } from './stage-scene';

interface StageCaptionProps {
  readonly partial: PartialTrace;
  readonly scene: Scene;
  readonly tick: number;
  readonly beat: Beat | null;
}

/** What has just happened, in words; a log, so that a screen reader hears each sentence once. */
export function StageCaption({ partial, scene, tick, beat }: StageCaptionProps) {
  const text = useText();
  const latest = partial.events.findLast(({ at }) => at <= tick)?.at;
  const sentences = partial.events.filter(({ at }) => at === latest).map((event) => text(sentenceOf(event)));
  const rule = beat !== null && beat !== 'save' && scene.decision ? text(ruleSentence(scene.decision)) : null;
  return (
    <div role="log" className="stage-caption">
      {latest !== undefined && <span className="mono stage-when">t={latest}</span>}
      {sentences.map((sentence) => (
        <span key={`${latest} ${sentence}`}>{sentence} </span>
      ))}
      {rule !== null && <strong className="stage-rule">{rule}</strong>}
    </div>
  );
}
