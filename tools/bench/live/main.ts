import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { median } from '../engine/rounds';
import { aimsFor, type Aim } from './aims';
import { measureMemory, measureRecovery, measureRound, type Round, type Wrong } from './measure';
import { product, reference } from './subjects';
import { withDatabase } from './with-database';

const usage = `npm run bench -- live [--students 100,1000,3000,5000] [--sessions 1] [--rounds 5] [--database embedded|postgres|slow-postgres]`;
const QUIET = 1.5;

interface Options {
  readonly students: readonly number[];
  /** Into which the students are dealt. */
  readonly sessions: number;
  readonly rounds: number;
  readonly database: 'embedded' | 'postgres' | 'slow-postgres';
}

function optionsOf(args: readonly string[]): Options | null {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) given.set(args[at]!, args[at + 1] ?? '');
  const students = (given.get('--students') ?? '100,1000,3000,5000').split(',').map(Number);
  const rounds = Number(given.get('--rounds') ?? 5);
  const sessions = Number(given.get('--sessions') ?? 1);
  const database = given.get('--database') ?? 'embedded';
  const known = [...given.keys()].every((key) => ['--students', '--sessions', '--rounds', '--database'].includes(key));
  if (!known || ![...students, sessions, rounds].every((number) => Number.isInteger(number) && number > 0)) return null;
  if (database !== 'embedded' && database !== 'postgres' && database !== 'slow-postgres') return null;
  return { students, sessions, rounds, database };
}

const cell = (number: number): string =>
  (number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2)).padStart(10);

function row(
  title: string,
  [reference, product]: readonly [readonly number[] | null, readonly number[]],
  aim?: Aim,
): string {
  const ratios = reference?.map((one, n) => product[n]! / one) ?? null;
  const ratio = ratios && median(ratios);
  const cells = [
    title.padEnd(34),
    reference ? cell(median(reference)) : ''.padStart(10),
    cell(median(product)),
    ratio === null ? ''.padStart(10) : cell(ratio),
    ratios ? cell(Math.min(...ratios)) : ''.padStart(10),
    ratios ? cell(Math.max(...ratios)) : ''.padStart(10),
  ];
  if (!aim) return cells.join('');
  const reached = aim.of === 'ratio' ? ratio : median(product);
  const verdict = reached !== null && reached <= aim.most ? 'met' : 'MISSED';
  return `${cells.join('')}   ${verdict} (at most ${aim.most}${aim.of === 'ratio' ? ' times' : ''})`;
}

const measures: readonly (readonly [keyof Round, string])[] = [
  ['herd', 'all connect: last scene, ms'],
  ['herdCpu', 'CPU per connection, µs'],
  ['stormP50', 'storm: acknowledged p50, ms'],
  ['stormP95', 'storm: acknowledged p95, ms'],
  ['stormP99', 'storm: acknowledged p99, ms'],
  ['stormCpu', 'CPU per answer, µs'],
  ['stormDelay', 'event loop blocked at most, ms'],
  ['spreadP50', 'over 1 s: acknowledged p50, ms'],
  ['spreadP99', 'over 1 s: acknowledged p99, ms'],
  ['sceneLast', 'scene to all: last, ms'],
  ['sceneCpu', 'CPU per recipient, µs'],
];

/** One class size; resolves to what must be nothing: answers lost, doubled, refused, scenes out of order, too much heap. */
async function measured(
  many: number,
  { sessions, rounds, database }: Options,
  url: string | null,
): Promise<readonly string[]> {
  const here = import.meta.dirname;
  const where = sessions === 1 ? '' : ` in ${sessions} sessions`;
  console.log(`\n${many} students${where}, ${database}: starting both servers, everybody joins ...`);
  const bare = await reference(path.join(here, 'live-reference.mjs'), many);
  const ours = await product(path.join(here, '../../server/main.js'), { students: many, sessions, database: url });
  const wrong: Wrong = { refused: 0, misordered: 0 };
  const [ofBare, ofOurs]: [Round[], Round[]] = [[], []];
  const ownCpu = process.cpuUsage();
  const from = performance.now();
  let sceneBytes = 4_000;
  // the first round warms both up and is not counted
  for (let round = 0; round <= rounds; round++) {
    const edit = 2 * round + 1;
    const turns = round % 2 === 0 ? [bare, ours] : [ours, bare];
    for (const subject of turns) {
      const result = await measureRound(subject, edit, wrong, sceneBytes);
      if (subject === ours) sceneBytes = result.sceneBytes;
      if (round > 0) (subject === ours ? ofOurs : ofBare).push(result);
    }
  }
  const { user, system } = process.cpuUsage(ownCpu);
  const share = (user + system) / 10 / (performance.now() - from);
  const memory = [await measureMemory(bare), await measureMemory(ours)] as const;
  const last = 2 * rounds + 3;
  const recovery = await measureRecovery(ours, last);
  const kept = await ours.lockAndCompare(Array.from({ length: many }, () => last));
  await bare.end();
  await ours.end();

  const aims = sessions === 1 ? aimsFor(many, database) : {};
  console.log(`Rounds: ${rounds}; a scene of ${sceneBytes} bytes; this loader used ${share.toFixed(0)} % of a core`);
  console.log(
    `${''.padEnd(34)}${['bare', 'Timeslice', 'ratio', 'least', 'most'].map((head) => head.padStart(10)).join('')}`,
  );
  for (const [key, title] of measures) {
    const of = (list: readonly Round[]) => list.map((one) => one[key]);
    console.log(row(title, [of(ofBare), of(ofOurs)], aims[key]));
  }
  const kilobytes = ({ heap }: { readonly heap: number }) => [heap / 1_024];
  console.log(row('heap per student, KB', [kilobytes(memory[0]), kilobytes(memory[1])], aims.heap));
  const mega = ({ resident }: { readonly resident: number }) => [resident / 1_048_576];
  console.log(row('whole process, MB', [mega(memory[0]), mega(memory[1])], aims.resident));
  console.log(row('joined over HTTP, per second', [null, [many / ours.joinSeconds]]));
  console.log(row('after kill -9: acknowledged p99, ms', [null, [recovery.acknowledgedP99]], aims.acknowledgedAgain));
  console.log(row('after kill -9: all have a scene, ms', [null, [recovery.scenesAll]], aims.scenesAgain));
  console.log(
    `killed after ${recovery.killedBefore} of ${many} answers were acknowledged; ` +
      `lost ${kept.lost}, doubled ${kept.duplicate}, refused ${wrong.refused}, scenes out of order ${wrong.misordered}`,
  );
  const heap = memory[1].heap / 1_024;
  return [
    ...(kept.lost > 0 ? [`${kept.lost} acknowledged answers lost`] : []),
    ...(kept.duplicate > 0 ? [`${kept.duplicate} doubled`] : []),
    ...(wrong.refused > 0 ? [`${wrong.refused} refused`] : []),
    ...(wrong.misordered > 0 ? [`${wrong.misordered} scenes out of order`] : []),
    ...(aims.heap && heap > aims.heap.most ? [`${heap.toFixed(1)} KB of heap per student`] : []),
  ].map((what) => `${many} students: ${what}`);
}

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options) {
    console.error(usage);
    return 2;
  }
  console.log(
    `Live bench: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}.`,
  );
  if (loadavg()[0]! > QUIET) console.log('Other programs are busy on this machine: the figures are provisional.');
  const faults: string[] = [];
  for (const many of options.students) {
    faults.push(...(await withDatabase(options.database, (url) => measured(many, options, url))));
  }
  console.log(faults.length === 0 ? '\nNothing lost, doubled, refused or out of order.' : `\n${faults.join('\n')}`);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
