export { languages, type Bilingual, type Language } from './text';
export type * from './scenario';
export type * from './trace';
export { enqueueKinds, levelKinds, presets, tieKeys } from './scenario';
export { decisionEvents, rules, switchCauses, threadStates } from './trace';
export { ENGINE_VERSION } from './version';
export { defaultConventions, presetTable } from './presets';
export { presetConventions, resolve } from './resolve';
export { unsupported, type Refusal } from './unsupported';
export { policyKinds } from './policies/policies';
export type { Parameter } from './policies/parameter';
export { suggestedPolicy } from './policies/suggested';
export { sensitivity, type Sensitivity } from './sensitivity';
export { sweep, sweepable, type SweepParameter, type SweepPoint, type SweepValues } from './sweep';
export { Simulation, withRules, type Choice, type Choose, type Moment, type Rules } from './simulation';
export { policyTraits, type PolicyTraits } from './policies/traits';
export { measure, simulate } from './simulate';
export { RUN_PATH, RunTooLarge } from './run-too-large';
export { choicesText, tieReadings, type TieReading } from './tie-readings';
export { partialTrace } from './partial-trace';
export { snapshotAt, type CpuView, type Snapshot } from './snapshot';
export { sentenceOf } from './sentence';
export { ruleSentence } from './rule-sentence';
export { whyKeeps, type Keeping } from './why-keeps';
export { explainRules } from './explain/explain';
export { josa, type Particle } from './josa';
export type * from './races/program';
export type * from './races/program-trace';
export { hopCauses } from './races/program-trace';
export { instructionOps } from './races/instruction';
export { readProgram, type ProgramProblem, type ReadProgram } from './races/read-program';
export { runProgram, STEPS_MAX } from './races/run-program';
export { runOrder, scheduleOfOrder, type OrderRun, type Refused } from './races/run-order';
export { waysTo, type Ways } from './races/ways';
export { partialProgramTrace, programTimeline } from './races/partial-program-trace';
export { programSnapshot, type ProgramSnapshot, type ThreadView } from './races/program-snapshot';
export {
  outcomes,
  STATES_MAX,
  type Deadlock as ProgramDeadlock,
  type Outcome,
  type Outcomes,
  type Witness,
} from './races/outcomes';
export { scheduleOfText, scheduleText } from './races/schedule-text';
export { lostUpdates, type LostUpdate } from './races/lost-updates';
export { tellRun, type Told } from './races/story';
export { readPerfSched, type ReadOptions, type ReadResult, type RealTrace } from './real-trace/read-perf-sched';
export { focus, type Focus, type Focused } from './real-trace/focus';
export { perfSchedSample } from './real-trace/sample';
export { tickUnit, type TickUnit } from './real-trace/units';
export type { Problem as RealTraceProblem } from './real-trace/problems';
export type { Migration, RealThreadInfo } from './real-trace/real-thread';
export { contextAt, type Context, type CpuContext, type ProcessBlock, type ThreadBlock } from './context/context-at';
export { switchSteps, type SwitchStep, type SwitchSteps } from './context/switch-steps';
export {
  memoryParts,
  partsOf,
  sharing,
  type How,
  type MemoryPart,
  type PartSharing,
  type Relation,
  type Sharing,
} from './context/sharing';
export type * from './memory/fork-program';
export { codeOf } from './memory/fork-program';
export { readForks, type ForkProblem, type ReadForks } from './memory/read-forks';
export {
  forkModels,
  runForks,
  type ForkedProcess,
  type ForkEvent,
  type ForkModel,
  type ForkResult,
  type ForkRun,
  type ForkStep,
} from './memory/run-forks';
export { tellForks } from './memory/fork-sentence';
export { canPrint, possibleOutputs, type ForkOutputs } from './memory/fork-outputs';
export type * from './memory/memory-program';
export { partOf, storedParts } from './memory/memory-program';
export { readMemory, type MemoryProblem, type ReadMemory } from './memory/read-memory';
export { memoryModels, memoryRules, sharedParts, type MemoryModel, type MemoryRules } from './memory/memory-rules';
export {
  runMemory,
  valueFor,
  type MemoryRun,
  type MemoryState,
  type MemoryStep,
  type MemoryStore,
} from './memory/run-memory';
export { tellMemory } from './memory/memory-sentence';
export {
  hexOf,
  layoutOf,
  segmentKinds,
  type AddressSpace,
  type Layout,
  type Registers,
  type Segment,
  type SegmentKind,
} from './context/layout';
