'use client';

import { type PartialTrace, sentenceOf } from '@timeslice/engine';
import { useText } from '../i18n/use-text';

/** The last thing that happened before the playhead, in words; a log, so that each sentence is heard once. */
export function Happening({ trace, tick }: { readonly trace: PartialTrace; readonly tick: number }) {
  const text = useText();
  const at = trace.events.findLast((event) => event.at <= tick)?.at;
  const events = trace.events.filter((event) => event.at === at);
  return (
    <div role="log" className="happening">
      {at !== undefined && (
        <p key={at}>
          <span className="mono font-bold">t = {at}</span>{' '}
          {events.map((event) => text(sentenceOf(event, trace))).join(' ')}
        </p>
      )}
    </div>
  );
}
