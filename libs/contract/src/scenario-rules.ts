import type { Burst, ProcessFile, ScenarioFile } from '@timeslice/engine';

interface Problem {
  readonly path: readonly (string | number)[];
  readonly allowed: string;
}

interface Program {
  readonly process: ProcessFile;
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly bursts: readonly Burst[];
}

/** What must hold between the fields of a scenario file, beyond the shape of each. */
export function scenarioProblems({ processes, machine }: ScenarioFile): Problem[] {
  const programs = processes.flatMap(programsOf);
  return [
    ...processes.flatMap(processProblems),
    ...repeated(
      processes.map(({ id }, index) => ({ name: id, path: ['processes', index, 'id'] })),
      'an id that no other process has',
    ),
    ...repeated(
      programs.filter(({ path }) => path[2] === 'threads').map(({ name, path }) => ({ name, path: [...path, 'id'] })),
      'an id that no other thread of its process has',
    ),
    ...programs.flatMap((program) => programProblems(program, new Set(['io', ...Object.keys(machine?.devices ?? {})]))),
    ...forkProblems(processes, programs),
  ];
}

function programsOf(process: ProcessFile, index: number): Program[] {
  if (process.threads) {
    return process.threads.map(({ id, bursts }, thread) => ({
      process,
      name: `${process.id}.${id}`,
      path: ['processes', index, 'threads', thread],
      bursts,
    }));
  }
  return [{ process, name: process.id, path: ['processes', index], bursts: process.bursts ?? [] }];
}

function processProblems({ bursts, threads, forkedBy, arrival }: ProcessFile, index: number): Problem[] {
  const problems: Problem[] = [];
  if (!bursts && !threads) problems.push({ path: ['processes', index, 'bursts'], allowed: 'bursts, or threads' });
  if (bursts && threads) problems.push({ path: ['processes', index, 'threads'], allowed: 'either bursts or threads' });
  if (forkedBy !== undefined && arrival !== undefined) {
    problems.push({ path: ['processes', index, 'arrival'], allowed: 'no arrival: the process is created by a fork' });
  }
  return problems;
}

function repeated(names: readonly { readonly name: string; readonly path: Problem['path'] }[], allowed: string) {
  const seen = new Set<string>();
  return names.flatMap(({ name, path }): Problem[] => {
    if (seen.has(name)) return [{ path, allowed }];
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
    if (burst[0] === 'exit' && index < bursts.length - 1) return [{ path: at, allowed: 'exit as the last burst' }];
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
