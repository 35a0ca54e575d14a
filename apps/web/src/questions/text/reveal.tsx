'use client';

import type { RevealProps } from '../kind-screens';
import { Own } from './own';
import { Sample } from './sample';

/** The own words above the author's, which come with the only step. */
export function Reveal({ answer, shown, tick }: RevealProps<'text'>) {
  return (
    <div className="flex flex-col gap-5">
      <Own answer={answer} />
      <Sample sample={tick >= 1 ? shown.sample : null} />
    </div>
  );
}
