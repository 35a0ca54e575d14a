import type { Parting, RefusalCode } from '@timeslice/contract';

const codes = {
  malformed: 'The server did not understand this. Load the page again and try once more.',
  'too-large': 'This is too large to send. Make it shorter and try again.',
  'too-fast': 'That was too fast for the server. Wait a few seconds and try again.',
  busy: 'The server is busy. It is tried again by itself.',
  unavailable: 'The server cannot be reached. Check the network and try again.',
  internal: 'Something went wrong on the server. Try again in a moment.',
  'not-host': 'Only the instructor who opened this session can do this.',
  'not-participant': 'Only people who have joined this session can do this. Join with the code first.',
  'not-signed-in': 'You are not signed in. Sign in and try again.',
  'unknown-code': 'There is no session with this code now. Check the six digits on the screen.',
  'unknown-session': 'This session does not exist, or it was deleted. Ask your instructor for a new code.',
  'unknown-lesson': 'This lesson does not exist any more. Choose another one.',
  'unknown-participant': 'This person is not in the session.',
  'session-ended': 'This session has ended. Nothing more can be sent.',
  removed: 'The instructor has removed you from this session. Talk to your instructor if this is a mistake.',
  'nickname-empty': 'Type a name.',
  'nickname-too-long': 'This name is too long: at most 20 characters.',
  'nickname-taken': 'Somebody here already has this name. Add something to yours.',
  'room-full': 'This session is full. Ask your instructor.',
  'wrong-phase': 'This is not possible at this point of the session.',
  'wrong-question': 'The class is at another question now.',
  'wrong-answer-shape':
    'This answer does not fit the question. Load the page again; what you drew stays on this device.',
  locked: 'Predictions are closed. This change came too late and does not count.',
  'no-time-limit': 'This question has no time limit that could be extended.',
  'no-next-question': 'This was the last question.',
  'out-of-range': 'This tick is outside the run. Choose another one.',
} as const satisfies Record<RefusalCode, string>;

const partings = {
  replaced: 'You opened this session in another window or on another device. It goes on there.',
  removed: 'The instructor has removed you from this session. Talk to your instructor if this is a mistake.',
  'unknown-ticket': 'The server does not know this seat. Join again with the code.',
  'too-fast': 'This window sent too much at once and was cut off. Load the page again.',
} as const satisfies Record<Parting, string>;

/** What happened and what to do, for everything that the server may refuse and every way it may close the door. */
export const refusalsEn = { codes, partings } as const;
