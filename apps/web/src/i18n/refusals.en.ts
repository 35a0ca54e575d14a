import type { RefusalCode } from '@timeslice/contract';

/** A sentence for each code with which the server refuses; what to do about it, where there is something. */
export const refusalsEn = {
  malformed: 'The server could not read this. Load the page again.',
  'too-large': 'This is larger than the server takes.',
  'too-fast': 'That was too much at once. Wait a moment and try again.',
  busy: 'The server is busy. Try again in a moment.',
  unavailable: 'The server does not answer. Check the connection and try again.',
  internal: 'Something went wrong on the server. Try again in a moment.',
  'not-host': 'Only the instructor of this session can do this.',
  'not-participant': 'Only those who take part can do this. Join with the code first.',
  'not-signed-in': 'You are not signed in. Sign in and try again.',
  'unknown-code': 'There is no session with this code. Check the digits on the screen.',
  'unknown-session': 'There is no such session, or it is not yours.',
  'unknown-lesson': 'There is no such lesson.',
  'unknown-participant': 'This person is not in the session.',
  'code-expired':
    'This code has expired: nothing has happened in its session for two weeks. It works again as soon as the instructor goes on.',
  'session-ended': 'This session has ended.',
  removed: 'The instructor removed you from this session.',
  'link-renewed': 'The instructor has given the projector a new address. This one no longer opens.',
  'nickname-empty': 'Please give a name.',
  'nickname-too-long': 'The name is too long: at most 20 characters.',
  'nickname-taken': 'Somebody here has this name already. Choose another one.',
  'room-full': 'The session is full.',
  'wrong-phase': 'The session has moved on; this is not possible now.',
  'wrong-question': 'The session has moved on to another question.',
  'wrong-answer-shape': 'This answer does not fit the question. Load the page again.',
  locked: 'Answers are closed.',
  'answered-elsewhere': 'Your answer from another device came first, and stands.',
  'no-time-limit': 'This question has no time limit.',
  'no-next-question': 'This was the last question.',
  'no-next-round': 'A question can be predicted twice at most.',
  'not-locked': 'This question has not been locked yet.',
  'answers-open':
    'Students are answering this question, and this would change it under them. Close the answers first, then try again.',
  'wrong-marking': 'This question cannot be marked like that.',
  'nothing-to-withdraw': 'There is no change of the marking to undo.',
  'changed-meanwhile':
    'The marking was changed in another window meanwhile: the last change is another one now. Look at the list, then undo again if you still want to.',
  'out-of-range': 'This value is outside of what is possible here.',
} as const satisfies Record<RefusalCode, string>;
