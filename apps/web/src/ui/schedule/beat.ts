import { useEffect, useState } from 'react';
import type { PartialTrace, SwitchSegment } from '@timeslice/engine';
import { beats, cpuInFocus, type Beat } from './stage-scene';
import { useReducedMotion } from './use-reduced-motion';

/** A switch that takes no time is shown in this part of the tick after it. */
const shareOfTick = 0.75;

/** The beat at tick `t` of a run that plays; null where nothing is being switched. */
export function beatAt(switches: readonly SwitchSegment[], t: number, cpu = 0): Beat | null {
  const last = switches.findLast((segment) => segment[4] === cpu && segment[0] <= t);
  if (!last) return null;
  const [start, end] = last;
  const length = end > start ? end - start : shareOfTick;
  const beat = Math.floor(((t - start) / length) * beats.length);
  if (beat === 0 && last[2] === null) return 'choose'; // nobody to save
  return beats[beat] ?? null;
}

const beatMs = 900; // longer than a move lasts, so that each can be read

/**
 * The beat to show: read off the position while it plays; where it was stopped at the instant of a switch, the three
 * follow one another and the last stays, or with reduced motion the choice stands still.
 */
export function useBeat(partial: Pick<PartialTrace, 'switches'>, t: number, playing: boolean): Beat | null {
  const reduced = useReducedMotion();
  const here = partial.switches.filter(([start]) => start === t);
  const switching = here.length > 0;
  const first = here.every(([, , from]) => from === null) ? beats.indexOf('choose') : 0; // nobody to save
  const [shown, show] = useState({ t: -1, beat: 0 });

  const stepped = switching && !playing && !reduced;
  const beat = shown.t === t ? shown.beat : first;
  useEffect(() => {
    if (!stepped || beat >= beats.length - 1) return;
    const timer = setTimeout(() => show({ t, beat: beat + 1 }), beatMs);
    return () => clearTimeout(timer);
  }, [stepped, beat, t]);

  if (playing || !switching) return beatAt(partial.switches, t, cpuInFocus(partial.switches, t));
  return reduced ? 'choose' : (beats[beat] ?? null);
}
