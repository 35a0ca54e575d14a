import { cpus, loadavg } from 'node:os';
import { diagnoser, expectedAnswers, markerOf } from '@timeslice/questions/keys';
import { median } from '../engine/rounds';
import { cases, drawings, pairOf, STUDENTS } from './classes';

/** What a lecture hall may wait for at the lock. */
const LIMIT_MS = 500;
const ROUNDS = 7;
const QUIET = 1.5;

/** Milliseconds of CPU time of this process; others that wait for it do not count. */
function timed(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
}

/** Everything that a lock does for its marks: keys and expected answers of the question, then mark and readings of each. */
function measured(name: string) {
  const pair = pairOf(name);
  const answers = drawings(pair);
  const lock = () => {
    const [mark, read] = [markerOf(pair), diagnoser(pair)];
    for (const answer of answers) {
      mark(answer);
      read(answer);
    }
  };
  const first = timed(lock);
  const rounds = Array.from({ length: ROUNDS }, () => timed(lock));
  return { name, models: expectedAnswers(pair).length, ticks: pair.prompt.length, first, rounds };
}

function main(names: readonly string[]): number {
  const unknown = names.filter((name) => !Object.hasOwn(cases, name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')} to measure; there are: ${Object.keys(cases).join('; ')}.`);
    return 2;
  }
  console.log(
    `Diagnosis bench: ${STUDENTS} different timelines, marked and read; ${cpus()[0]?.model.trim()}, one core.`,
  );
  if (loadavg()[0]! > QUIET) console.log('Other programs are busy on this machine: the figures are provisional.');
  const row = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(14) : cell.padStart(9))).join('');
  console.log(row(['', 'ticks', 'answers', 'first ms', 'ms', 'least', 'most', 'of limit']));
  const results = (names.length > 0 ? names : Object.keys(cases)).map(measured);
  for (const { name, models, ticks, first, rounds } of results) {
    const middle = median(rounds);
    const figures = [first, middle, Math.min(...rounds), Math.max(...rounds)].map((ms) => ms.toFixed(0));
    console.log(row([name, String(ticks), String(models), ...figures, (middle / LIMIT_MS).toFixed(2)]));
  }
  const worst = Math.max(...results.map(({ first, rounds }) => Math.max(first, ...rounds)));
  console.log(
    `\nunder ${LIMIT_MS} ms: ${worst < LIMIT_MS ? 'met' : 'missed'}, worst ${worst.toFixed(0)} ms (the first of a case included)`,
  );
  return worst < LIMIT_MS ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
