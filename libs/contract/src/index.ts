export { commandId, joinCode, lessonId, participantId, participantToken, questionId, sessionId } from './ids';
export type { CommandId, JoinCode, LessonId, ParticipantId, ParticipantToken, QuestionId, SessionId } from './ids';
export { lengthOf, nickname, NICKNAME_MAX, problemWith, sameNameKey, tidy } from './nickname';
export { nameIn, pseudonym, PSEUDONYMS, type ShownName } from './pseudonym';
export {
  refusalCodes,
  refusals,
  refuse,
  type Refusal,
  type RefusalCode,
  type RefusalDetail,
  type Reply,
} from './reply';
export { parseScenario, scenarioFile, type ParsedScenario } from './scenario';
export { problem, type ScenarioProblem } from './scenario-problem';
export { lesson, question, type Lesson, type Question } from './lesson';
export {
  command,
  hostCommands,
  participantCommands,
  regradeRequest,
  type RegradeRequest,
  SNAPSHOT_MAX,
  type Actor,
  type Command,
  type CommandType,
  type InnerCommand,
  type WireCommand,
} from './command';
export { cursor, positionOf, type Cursor } from './cursor';
export { endFor, GRACE_MS, timeFactors, type ExtraTime, type TimeFactor, type TimeSpan } from './extra-time';
export {
  FLOW_ANSWERS_MAX,
  GROUPS_MAX,
  type AnswerGroup,
  type AnswersResult,
  type ClassResult,
  type ConfidenceRow,
  type ExplainedResult,
  type Flow,
  type FlowAnswer,
  type Groups,
  type HostResult,
  type ModelAnswer,
  type ModelShare,
  type RightCount,
} from './class-result';
export {
  confidence,
  confidences,
  defaultOptions,
  pointsPresets,
  ROUNDS_MAX,
  sessionOptions,
  type Confidence,
  type PointsPreset,
  type RoundNumber,
  type SessionOptions,
} from './options';
export { lastStanding, regradeChange, type RegradeChange, type Regrading } from './regrade';
export { event, logEntry, type LogEntry, type SessionEvent } from './event';
export {
  audiences,
  partings,
  phases,
  type Audience,
  type Explanation,
  type HostScene,
  type Parting,
  type Person,
  type Phase,
  type Picked,
  type PickedAnswer,
  type ShownAnswer,
  type ProjectorScene,
  type PublicQuestion,
  type Scene,
  type SceneIn,
  type Seat,
  type Snapshot,
  type StudentScene,
  type Turnout,
} from './scene';
export {
  CHECK_SECONDS,
  type CheckToServer,
  FRAME_MAX,
  type ClientToServer,
  type ServerToClient,
  type Ticket,
} from './wire';
export {
  joinRequest,
  openRequest,
  reportNames,
  type Attempt,
  type Door,
  type HostedSession,
  type Joined,
  type JoinRequest,
  type LessonSummary,
  type ModelHistory,
  type OpenRequest,
  type OwnResult,
  type QuestionReport,
  type Report,
  type Result,
  type SessionSummary,
  type StudentReport,
} from './http';
export {
  accountDeletion,
  accountRefusals,
  instructor,
  passwordLength,
  publicConfig,
  setupRequest,
  type AccountDeletion,
  type AccountRefusal,
  type Instructor,
  type PublicConfig,
  type SetupRequest,
} from './account';
export { parseProgram, programFile, type ParsedProgram } from './program';
export {
  practiceAnswer,
  practicePlace,
  type PracticeAnswer,
  type PracticeLesson,
  type PracticeQuestion,
  type PracticeResult,
} from './practice';
export type { LessonItem } from './lesson-item';
export { jsonSchema } from './json-schema';
