import { explainRules, policyKinds, simulate, type Scenario } from '@timeslice/engine';
import { chartOf, type Chart, type Sheet } from './simulate-gantt';
import { metricsTable, summary } from './simulate-metrics';
import { heading, rulesList, type Terminal } from './simulate-terminal';
import { wrapped } from './simulate-text';
import { looks, markGlyphs, type Look, type Mark } from './simulate-threads';
import { wordsIn } from './simulate-words';

/** A Gantt chart, the metrics and the rules of a run, for people. */
export function table(scenario: Scenario, terminal: Terminal): string {
  const { language, paint, width } = terminal;
  const words = wordsIn[language];
  const sheet: Sheet = { scenario, trace: simulate(scenario), width, words, paint };
  const chart = chartOf(sheet);
  const legend = chart.lines.length === 0 ? [] : wrapped(legendOf(sheet, chart).join('   '), width);
  return [
    ...heading(titleOf(scenario, terminal), terminal),
    '',
    ...chart.lines,
    ...legend.map((line) => paint(line.replaceAll('\u00a0', ' '), { dim: true })),
    ...(chart.lines.length > 0 ? [''] : []),
    ...metricsTable(sheet),
    '',
    ...summary(sheet),
    '',
    ...rulesList(rulesOf(scenario, terminal), terminal),
  ].join('\n');
}

/** The rules in force, in words. */
export const explanation = (scenario: Scenario, terminal: Terminal): string =>
  [...heading(titleOf(scenario, terminal), terminal), ...rulesList(rulesOf(scenario, terminal), terminal)].join('\n');

const titleOf = ({ title, policy }: Scenario, { language }: Terminal) =>
  title === '' ? policyKinds[policy.kind].name[language] : title;

const rulesOf = (scenario: Scenario, { language }: Terminal) => explainRules(scenario).map((rule) => rule[language]);

/** What the signs of this chart mean. */
function legendOf({ scenario, words }: Sheet, { courses, scale }: Chart): string[] {
  const stretches = courses.flatMap((course) => course.stretches);
  const seen = new Set(stretches.map(({ look }) => look));
  const marks = new Set(courses.flatMap((course) => [...course.marks.values()]));
  const { cache, cpus } = scenario.machine;
  const isMlfq = scenario.policy.kind === 'mlfq';
  const signs = (Object.keys(looks) as Look[]).filter((look) => seen.has(look));
  return [
    ...signs.map((look) => `${looks[look]} ${look === 'running' && cache ? words.warm : words.looks[look]}`),
    ...(courses.some(({ arrival }) => arrival !== null) ? [`▸ ${words.arrival}`] : []),
    ...(Object.keys(markGlyphs) as Mark[])
      .filter((mark) => marks.has(mark))
      .map((mark) => `${markGlyphs[mark]} ${words.marks[mark]}`),
    ...(scale.isExact ? [] : [words.ticksPerColumn(scale.ticks)]),
    ...(scale.isExact && isMlfq ? [words.digits.level] : []),
    ...(scale.isExact && !isMlfq && cpus > 1 ? [words.digits.cpu] : []),
  ].map((text) => text.replaceAll(' ', '\u00a0'));
}
