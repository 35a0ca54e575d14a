import { type Refusal, type RefusalCode, type RefusalDetail } from '@timeslice/contract';
import { HttpRefusal } from '../http/refusal';

/** What each refusal is over HTTP. */
const answers: { readonly [C in RefusalCode]: readonly [status: number, sentence: string] } = {
  malformed: [400, 'The request cannot be read.'],
  'too-large': [413, 'The request is larger than 64 KB.'],
  'too-fast': [429, 'Too many requests at once: try again in a moment.'],
  busy: [503, 'The server has too much to do: try again in a moment.'],
  unavailable: [503, 'The server cannot store anything just now: try again in a moment.'],
  internal: [500, 'Something went wrong.'],
  'not-host': [403, 'Only the host of this session may do this.'],
  'not-participant': [403, 'Only a participant of this session may do this.'],
  'not-signed-in': [401, 'Sign in first.'],
  'unknown-code': [404, 'There is no session with this code.'],
  'unknown-session': [404, 'There is no such session.'],
  'unknown-lesson': [404, 'There is no such lesson.'],
  'unknown-participant': [404, 'There is no such participant.'],
  'code-expired': [410, 'This code has expired: nothing has happened in its session for two weeks.'],
  'session-ended': [410, 'This session has ended.'],
  removed: [403, 'The host has removed this participant.'],
  'link-renewed': [403, 'The host has given the projector another link.'],
  'nickname-empty': [422, 'A nickname has at least one character.'],
  'nickname-too-long': [422, 'A nickname has at most 20 characters.'],
  'nickname-taken': [409, 'Somebody in this session has this nickname.'],
  'room-full': [409, 'This session takes no more participants.'],
  'wrong-phase': [409, 'This cannot be done at this point of the session.'],
  'wrong-question': [409, 'This is not the question that is asked.'],
  'wrong-answer-shape': [422, 'This answer does not fit the question.'],
  locked: [409, 'The answers are locked.'],
  'answered-elsewhere': [409, 'Another answer of this participant came first.'],
  'no-time-limit': [409, 'This question has no time limit.'],
  'no-next-question': [409, 'There is no next question.'],
  'no-next-round': [409, 'A question is predicted twice at most.'],
  'not-locked': [409, 'This question was never locked.'],
  'answers-open': [409, 'Students are answering this question; close the answers first.'],
  'wrong-marking': [422, 'This question cannot be marked like that.'],
  'nothing-to-withdraw': [409, 'Nothing was changed about the marking of this question.'],
  'changed-meanwhile': [409, 'Another change of the marking is the last one now: look at the list again.'],
  'out-of-range': [422, 'This is out of range.'],
};

/** `throw refused('unknown-code')`: the status and the sentence that belong to a code. */
export const refused = (code: RefusalCode, detail?: RefusalDetail): HttpRefusal =>
  new HttpRefusal(answers[code][0], code, answers[code][1], detail);

/** The value of what was not refused. */
export function orRefused<T extends { readonly ok: true }>(seen: T | Refusal): T {
  if (!seen.ok) throw refused(seen.code, seen.detail);
  return seen;
}
