import type { Burst, ProcessFile, ScenarioFile } from '@timeslice/engine';
import { IDLE, SWITCH } from '@timeslice/questions';
import { lockProblems, taskProblems } from './scenario-task-rules';

export interface Problem {
  readonly path: readonly (string | number)[];
  readonly allowed: string;
}

export interface Program {
  readonly process: ProcessFile;
  /** As in a trace: the process id where the process has one thread, else `process.thread`. */
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly bursts: readonly Burst[];
}

/** What must hold between the fields of a scenario file, beyond the shape of each. */
export function scenarioProblems(file: ScenarioFile): Problem[] {
  const { processes, machine } = file;
  const programs = processes.flatMap(programsOf);
  return [
    ...processes.flatMap(processProblems),
    ...nameProblems(processes, programs),
    ...programs.flatMap((program) => programProblems(program, new Set(['io', ...Object.keys(machine?.devices ?? {})]))),
    ...programs.flatMap(lockProblems),
    ...forkProblems(processes, programs),
    ...taskProblems(file),
  ];
}

function programsOf(process: ProcessFile, index: number): Program[] {
  const { threads } = process;
  if (threads) {
    return threads.map(({ id, bursts }, thread) => ({
      process,
      name: threads.length === 1 ? process.id : `${process.id}.${id}`,
      path: ['processes', index, 'threads', thread],
      bursts,
    }));
  }
  return [{ process, name: process.id, path: ['processes', index], bursts: process.bursts ?? [] }];
}

function processProblems({ bursts, threads, forkedBy, arrival, period }: ProcessFile, index: number): Problem[] {
  const problems: Problem[] = [];
  if (!bursts && !threads && period === undefined)
    problems.push({ path: ['processes', index, 'bursts'], allowed: 'bursts, or threads' });
  if (bursts && threads) problems.push({ path: ['processes', index, 'threads'], allowed: 'either bursts or threads' });
  if (forkedBy !== undefined && arrival !== undefined) {
    problems.push({ path: ['processes', index, 'arrival'], allowed: 'no arrival: the process is created by a fork' });
  }
  return problems;
}

interface Named {
  readonly name: string;
  readonly path: Problem['path'];
}

/** No two of a kind share an id, no two programs a name in the trace, and nobody is called what a CPU without one is. */
function nameProblems(processes: readonly ProcessFile[], programs: readonly Program[]): Problem[] {
  const ids = processes.map(({ id }, index): Named => ({ name: id, path: ['processes', index, 'id'] }));
  const threadIds = processes.map(({ threads = [] }, process) =>
    threads.map(({ id }, index): Named => ({ name: id, path: ['processes', process, 'threads', index, 'id'] })),
  );
  const sameIds = [
    ...repeated(ids, () => 'an id that no other process has'),
    ...threadIds.flatMap((names) => repeated(names, () => 'an id that no other thread of its process has')),
  ];
  const inTrace = programs.map(({ name, path }): Named => ({ name, path: [...path, 'id'] }));
  const taken = (name: string) => `an id with which no other thread is called "${name}"`;
  return [...reserved([...ids, ...threadIds.flat()]), ...(sameIds.length > 0 ? sameIds : repeated(inTrace, taken))];
}

const reserved = (names: readonly Named[]): Problem[] =>
  names
    .filter(({ name }) => name === IDLE || name === SWITCH || name === '__proto__')
    .map(({ path }) => ({
      path,
      allowed: `an id other than "${IDLE}", "${SWITCH}" and "__proto__", which traces use`,
    }));

function repeated(names: readonly Named[], allowed: (name: string) => string): Problem[] {
  const seen = new Set<string>();
  return names.flatMap(({ name, path }): Problem[] => {
    if (seen.has(name)) return [{ path, allowed: allowed(name) }];
    seen.add(name);
    return [];
  });
}

function programProblems({ path, bursts }: Program, devices: ReadonlySet<string>): Problem[] {
  return bursts.flatMap((burst, index): Problem[] => {
    const at = [...path, 'bursts', index];
    if (burst[0] === 'io' && burst[2] !== undefined && !devices.has(burst[2])) {
      const known = [...devices].map((name) => `"${name}"`).join(', ');
      return [{ path: [...at, 2], allowed: `a device of machine.devices: ${known}` }];
    }
    return [];
  });
}

/** Every child is forked exactly once, by its parent, and no process waits for itself to be forked. */
function forkProblems(processes: readonly ProcessFile[], programs: readonly Program[]): Problem[] {
  const problems: Problem[] = [];
  const byId = new Map(processes.map((process) => [process.id, process]));
  const forked = new Set<string>();
  for (const { process, path, bursts } of programs) {
    bursts.forEach((burst, index) => {
      if (burst[0] !== 'fork') return;
      const child = byId.get(burst[1]);
      const at = [...path, 'bursts', index, 1];
      if (child?.forkedBy !== process.id) {
        problems.push({ path: at, allowed: `the id of a process with "forkedBy": "${process.id}"` });
      } else if (forked.has(child.id)) {
        problems.push({ path: at, allowed: 'a process that has not been forked before' });
      }
      forked.add(burst[1]);
    });
  }
  processes.forEach((process, index) => {
    if (process.forkedBy === undefined) return;
    const at = ['processes', index, 'forkedBy'];
    if (!forked.has(process.id))
      problems.push({ path: at, allowed: `a process with the burst ["fork", "${process.id}"]` });
    else if (!begins(process, byId)) problems.push({ path: at, allowed: 'a process that does not wait for this one' });
  });
  return problems;
}

/** Whether the line of parents leads to a process that arrives by itself. */
function begins(process: ProcessFile, byId: ReadonlyMap<string, ProcessFile>): boolean {
  const seen = new Set<string>();
  let one: ProcessFile | undefined = process;
  while (one?.forkedBy !== undefined) {
    if (seen.has(one.id)) return false;
    seen.add(one.id);
    one = byId.get(one.forkedBy);
  }
  return one !== undefined;
}
