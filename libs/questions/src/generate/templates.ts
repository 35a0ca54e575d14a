import type { Ask, Kind } from '../kind';
import type { Shape } from './families';

/** What a generator asks of a scenario, before a place in its run is chosen; kinds about no scenario have none. */
export const templates: { readonly [K in Kind]?: (shape: Shape) => Ask<K> } = {
  'next-process': () => ({ kind: 'next-process', at: 0, cpu: 0 }),
  gantt: () => ({ kind: 'gantt' }),
  'state-at': () => ({ kind: 'state-at', at: 0 }),
  'queue-at': () => ({ kind: 'queue-at', at: 0 }),
  metrics: () => ({ kind: 'metrics', of: ['waiting', 'turnaround'], averages: true, gantt: false }),
  'switch-count': () => ({ kind: 'switch-count', of: ['switches', 'utilization'] }),
  pcb: () => ({ kind: 'pcb', switch: 0 }),
  'switch-cause': () => ({ kind: 'switch-cause' }),
};
