'use client';

import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { TickRuler } from './tick-ruler';

interface ScrubberProps {
  readonly label: string;
  readonly max: number;
  readonly value: number;
  readonly onChange: (tick: number) => void;
  /** Called once, when the thumb is let go. */
  readonly onChangeEnd?: (tick: number) => void;
  readonly isDisabled?: boolean;
}

/** A slider over ticks: the track is the ruler, the thumb is the playhead. */
export function Scrubber({ label, max, value, onChange, onChangeEnd, isDisabled = false }: ScrubberProps) {
  return (
    <Slider
      aria-label={label}
      minValue={0}
      maxValue={max}
      step={1}
      value={value}
      onChange={onChange}
      {...(onChangeEnd && { onChangeEnd })}
      isDisabled={isDisabled}
      className="w-full px-2"
    >
      <SliderTrack className="relative h-(--tap) w-full cursor-pointer">
        <div className="absolute inset-x-0 top-3">
          <TickRuler max={max} value={value} />
        </div>
        <SliderThumb className="scrubber-thumb" />
      </SliderTrack>
    </Slider>
  );
}
