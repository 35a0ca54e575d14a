export { decide, type Context, type Decision } from './decide';
export { nextDeadline } from './deadline';
export { evolve, replay } from './evolve';
export { modelAnswers } from './model-answers';
export { open } from './open';
export { hostScene, projectorScene, seatOf, studentScene, type Presence } from './project';
export { ownResult, report } from './report';
export { ROOM_MAX } from './commands/join';
export { currentRound, isForgotten, type Participant, type State } from './state';
