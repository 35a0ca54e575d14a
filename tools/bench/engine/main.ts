import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { aimsOf } from './aims';
import { growthOf, type Growth } from './growth';
import { measurements, warmUp, type Measurement } from './measurements';
import { aimLines, growthTable, measurementRow, sizeTitle } from './report';
import { cases, type Case } from './workloads';

/** More programs than this at once disturb what is measured. */
const QUIET = 1.5;

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const cores = availableParallelism();
  return `${model}, ${cores} ${cores === 1 ? 'core' : 'cores'} of which one is used, ${gigabytes} GB, Node ${process.version}, ${process.platform} ${process.arch}`;
}

function chosenCases(names: readonly string[]): ReadonlyMap<string, Case> {
  const all = Object.entries(cases);
  return new Map(names.length === 0 ? all : all.filter(([name]) => names.includes(name)));
}

function main(names: readonly string[]): number {
  const unknown = names.filter((name) => !Object.hasOwn(cases, name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')} to measure; there are: ${Object.keys(cases).join('; ')}.`);
    return 2;
  }
  const chosen = chosenCases(names);
  console.log(`Engine bench: ${machine()}.`);
  if (loadavg()[0]! > QUIET) console.log('Other programs are busy on this machine: the figures are provisional.');
  warmUp([...chosen.values()]);

  const all: Measurement[] = [];
  for (const measurement of measurements(chosen)) {
    const before = all.at(-1);
    if (measurement.size !== before?.size || measurement.trace !== before.trace)
      console.log(`\n${sizeTitle(measurement)}`);
    console.log(measurementRow(measurement));
    all.push(measurement);
  }
  const growths = [...chosen.keys()].map((name) => growthOf(name, all)).filter((one): one is Growth => one !== null);
  console.log(`\n${growthTable(growths)}\n`);
  for (const aim of aimsOf(all, growths)) console.log(aimLines(aim));
  return 0;
}

process.exitCode = main(process.argv.slice(2));
