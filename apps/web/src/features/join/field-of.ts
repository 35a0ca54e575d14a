import type { RefusalCode } from '@timeslice/contract';

/** Where a refusal is said: at the field that it is about, or above the form. */
export function fieldOf(code: RefusalCode): 'code' | 'name' | 'form' {
  switch (code) {
    case 'unknown-code':
    case 'unknown-session':
    case 'code-expired':
    case 'session-ended':
    case 'room-full':
      return 'code';
    case 'nickname-empty':
    case 'nickname-too-long':
    case 'nickname-taken':
      return 'name';
    default:
      return 'form';
  }
}
