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
  /** Without numbers, where a tick is something else than its number says. */
  readonly numbers?: boolean;
  /** Numbers that have room beside each other. */
  readonly most?: number;
}

/** A slider over ticks: the track is the ruler, the thumb is the playhead. */
export function Scrubber({
  label,
  max,
  value,
  onChange,
  onChangeEnd,
  isDisabled = false,
  numbers = true,
  most = 16,
}: ScrubberProps) {
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
          <TickRuler {...{ max, value, numbers, most }} />
        </div>
        <SliderThumb className="scrubber-thumb" />
      </SliderTrack>
    </Slider>
  );
}
