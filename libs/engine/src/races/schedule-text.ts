import type { Schedule } from './program';

/** A schedule as a short text for an address or a chat: `none`, `every-3`, or `4-8-8` for switches after 4, 8 and 8. */
export function scheduleText(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'none':
      return 'none';
    case 'every':
      return `every-${schedule.every}`;
    case 'after':
      return schedule.switchAfter.join('-');
  }
}

/** The schedule that a text stands for; null for a text that is none. */
export function scheduleOfText(text: string): Schedule | null {
  if (text === 'none') return { kind: 'none' };
  const every = /^every-([1-9]\d{0,8})$/.exec(text)?.[1];
  if (every !== undefined) return { kind: 'every', every: Number(every) };
  if (!/^\d{1,9}(-\d{1,9})*$/.test(text)) return null;
  const switchAfter = text.split('-').map(Number);
  return switchAfter.every((k, at) => at === 0 || switchAfter[at - 1]! <= k) ? { kind: 'after', switchAfter } : null;
}
