'use client';

import type { Prompt } from '@timeslice/questions';
import { Paused } from '../next-process/paused';
import { Before } from './picture';

/** The run up to the switch, and what stands where before anything is saved. */
export const Setting = ({ prompt }: { readonly prompt: Prompt<'pcb'> }) => (
  <div className="pcb-setting">
    <Paused prompt={prompt} />
    <Before prompt={prompt} />
  </div>
);
