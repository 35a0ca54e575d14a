import { RunTooLarge } from './run-too-large';
import { explainRules } from './explain/explain';
import { measuresOf, ran } from './simulate';
import { enqueueKinds, type Conventions, type Machine, type Scenario } from './scenario';
import type { Bilingual } from './text';
import { withRules, type Rules } from './simulation';
import type { Measures, TimelineSegment } from './trace';
import { unsupported } from './unsupported';

type Charge = 'chargeFirst' | 'chargeSame';
type Convention = keyof Conventions | Charge;

/** A convention with another value, and what that changes in a scenario. */
export interface Sensitivity {
  readonly convention: Convention;
  /** The other value. */
  readonly value: Conventions[keyof Conventions] | boolean;
  readonly timeline: boolean;
  readonly completions: boolean;
  readonly averages: boolean;
  /** The rules that would be in force instead, in words. */
  readonly sentence: Bilingual;
}

const orders = enqueueKinds.flatMap((first) =>
  enqueueKinds
    .filter((second) => second !== first)
    .map((second) => [first, second, enqueueKinds.find((kind) => kind !== first && kind !== second)!] as const),
);

/** The values that a book or a tool might have instead. Of those that are parameters, only whether they are there. */
const alternatives: { readonly [K in keyof Conventions]: readonly Conventions[K][] } = {
  enqueueOrder: orders,
  tie: [['fifo'], ['id'], ['arrival', 'fifo'], ['arrival', 'id']],
  runningWinsTies: [true, false],
  preemptedPlace: ['tail', 'head'],
  quantumOnPreempt: ['fresh', 'remaining'],
  onExpiryEmpty: ['continue', 'redispatch'],
  quantumClock: ['dispatch', 'global'],
  quantumAfterIo: ['fresh', 'remaining'],
  ioReturn: ['tail', 'head', 'preempts'],
  switchOnIo: [true, false],
  priorityOrder: ['low', 'high'],
  aging: [null],
  srtfKey: ['burst', 'total'],
  response: ['first-run', 'first-slice-end', 'completion'],
  utilizationUntil: [],
  sjfEstimate: [null],
};

/** What the default of a convention is in words, where the rules in force pass over it. */
const silentDefaults: { readonly [C in Convention]?: Bilingual } = {
  tie: { ko: '준비 큐에 먼저 들어온 순서를 따릅니다.', en: 'The ready queue is in the order of joining.' },
  quantumClock: { ko: '퀀텀은 디스패치할 때마다 새로 시작됩니다.', en: 'A quantum begins with each dispatch.' },
  quantumAfterIo: {
    ko: '입출력을 마친 프로세스는 퀀텀을 새로 받습니다.',
    en: 'After I/O a process has a fresh quantum.',
  },
  ioReturn: {
    ko: '입출력을 마친 프로세스는 준비 큐의 맨 뒤에 섭니다.',
    en: 'A process that returns from I/O joins at the tail of the ready queue.',
  },
  switchOnIo: { ko: '입출력을 시작하면 CPU를 놓습니다.', en: 'A process gives up the CPU when it starts I/O.' },
  aging: { ko: '기다려도 우선순위가 오르지 않습니다.', en: 'Priorities do not rise with waiting.' },
  sjfEstimate: { ko: '버스트의 길이를 미리 압니다.', en: 'The lengths of bursts are known.' },
  response: { ko: '응답 시간은 처음 실행될 때까지입니다.', en: 'Response time runs to the first tick executed.' },
};

/** How many values have been tried, and of how many. */
type Tell = (done: number, of: number) => void;

/** Which conventions would change the timeline, the completions or the averages of a scenario, if they were others. */
export function sensitivity(scenario: Scenario, tell: Tell = () => {}): Sensitivity[] {
  const rules = new Set(explainRules(scenario).map(({ en }) => en));
  const base = courseOf(scenario);
  const variants = variantsOf(scenario);
  return variants.flatMap(({ convention, value, varied }, index) => {
    tell(index, variants.length);
    const course = courseOr(varied, null);
    if (course === null) return [];
    const changes = {
      timeline: !sameTimeline(base.timeline, course.timeline),
      completions: !sameCompletions(base.measures, course.measures),
      averages: !sameAverages(base.measures, course.measures),
    };
    if (!changes.timeline && !changes.completions && !changes.averages) return [];
    const told = explainRules(varied).filter(({ en }) => !rules.has(en));
    const others = told.length > 0 ? told : [silentDefaults[convention] ?? { ko: '', en: '' }];
    const sentence = {
      ko: others.map(({ ko }) => ko).join(' '),
      en: others.map(({ en }) => en).join(' '),
    };
    return [{ convention, value, ...changes, sentence }];
  });
}

interface Variant {
  readonly convention: Convention;
  readonly value: Sensitivity['value'];
  readonly varied: Scenario;
}

function variantsOf(scenario: Scenario): Variant[] {
  const { conventions, machine } = scenario;
  const named = Object.entries(alternatives) as [keyof Conventions, readonly Conventions[keyof Conventions][]][];
  const variants = named.flatMap(([convention, values]) =>
    values
      .filter((value) => JSON.stringify(value) !== JSON.stringify(conventions[convention]))
      .map((value) => variant(scenario, convention, value, { conventions: { [convention]: value } })),
  );
  const charges = (['chargeFirst', 'chargeSame'] as const).map((convention) => {
    const value = !machine.contextSwitch[convention];
    const contextSwitch: Partial<Machine['contextSwitch']> = { [convention]: value };
    return variant(scenario, convention, value, { contextSwitch });
  });
  return [...variants, ...charges].filter(({ varied }) => unsupported(varied).length === 0);
}

const variant = (scenario: Scenario, convention: Convention, value: Sensitivity['value'], rules: Rules): Variant => ({
  convention,
  value,
  varied: withRules(scenario, rules),
});

/** Another value may make the run too large to be compared. */
function courseOr<T>(scenario: Scenario, otherwise: T): ReturnType<typeof courseOf> | T {
  try {
    return courseOf(scenario);
  } catch (error) {
    if (error instanceof RunTooLarge) return otherwise;
    throw error;
  }
}

function courseOf(scenario: Scenario): { readonly measures: Measures; readonly timeline: readonly TimelineSegment[] } {
  const run = ran(scenario, { log: true });
  return { measures: measuresOf(run, scenario), timeline: run.core.log!.timeline() };
}

const sameTimeline = (a: readonly TimelineSegment[], b: readonly TimelineSegment[]) =>
  a.length === b.length && a.every((segment, index) => segment.every((part, at) => part === b[index]![at]));

const sameCompletions = (a: Measures, b: Measures) =>
  Object.entries(a.threads).every(([name, { completion }]) => completion === b.threads[name]?.completion);

const sameAverages = ({ averages: a }: Measures, { averages: b }: Measures) =>
  a.turnaround === b.turnaround && a.waiting === b.waiting && a.response === b.response;
