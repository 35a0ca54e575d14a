import type { Language } from '@timeslice/engine';

const number = (digits: string) => Number(digits).toLocaleString('en-US');

type Say = (...parts: string[]) => string;

/** What the contract says may stand in a field, in Korean: its phrases, the more special before the more general. */
const phrases: readonly (readonly [RegExp, Say])[] = [
  [
    /^a whole number of ticks, from (-?\d+) to (\d+)$/,
    (_, least, most) => `${number(least!)}부터 ${number(most!)}까지의 정수(틱)`,
  ],
  [/^a whole number of 32 bits, from (-?\d+) to (\d+)$/, () => '32비트 정수'],
  [
    /^a (?:whole number|number of executed instructions), from (-?\d+) to (\d+)$/,
    (_, least, most) => `${number(least!)}부터 ${number(most!)}까지의 정수`,
  ],
  [/^"last-completion" or a whole number of ticks from 1$/, () => '1 이상의 정수(틱)'],
  [/^a number from 0 to 1$/, () => '0부터 1까지의 수'],
  [/^a number from 0$/, () => '0 이상의 수'],
  [/^a number of ticks$/, () => '틱 수'],
  [/^at least (\d+) for so much CPU time$/, (_, least) => `CPU 시간이 이만큼이면 ${number(least!)} 이상`],
  [
    /^0 or no multiple of the quantum (\d+): .*$/,
    (_, quantum) => `0이거나 퀀텀 ${quantum}의 배수가 아닌 수. 공통 시계에서는 배수이면 아무도 실행되지 못합니다`,
  ],
  [
    /^periods with a common multiple of at most (\d+) jobs$/,
    (_, jobs) => `공배수까지의 작업이 ${number(jobs!)}개를 넘지 않는 주기`,
  ],
  [/^a CPU from 0 to (\d+)$/, (_, last) => `0부터 ${last}까지의 CPU`],
  [/^a period and a wcet(?:,|:).*$/, () => '주기와 작업당 CPU 시간. 태스크만 있거나 하나도 없어야 합니다'],
  [/^the ticks that each job needs$/, () => '작업마다 필요한 CPU 시간'],
  [/^no (wcet|deadline) without a period$/, () => '주기가 있을 때만 쓸 수 있습니다'],
  [
    /^no (\w+): a task has a period and a wcet instead$/,
    () => '태스크에는 쓸 수 없습니다. 주기와 작업당 CPU 시간만 씁니다',
  ],
  [
    /^the number of a level: (\d+) is the top, (\d+) the bottom$/,
    (_, top, bottom) => `큐의 번호. 맨 위가 ${top}, 맨 아래가 ${bottom}입니다`,
  ],
  [/^a lock that this thread holds here$/, () => '이 스레드가 여기서 쥐고 있는 잠금'],
  [/^a text of (\d+) to (\d+) characters$/, (_, least, most) => `${least}~${most}자의 글자`],
  [/^a text of at most (\d+) characters$/, (_, most) => `${most}자 이하`],
  [/^a text$/, () => '글자'],
  [/^true or false$/, () => '참 또는 거짓'],
  [/^a list of ticks for each level from the top, or "2\^i"$/, () => '위에서부터 단계마다의 틱 수, 또는 "2^i"'],
  [/^a list of at most (\d+) (.+)$/, (_, most) => `${most}개 이하`],
  [/^a list of (\d+) to (\d+) (.+)$/, (_, least, most) => `${least}개부터 ${number(most!)}개까지`],
  [/^a list of at least one of (.+)$/, () => '하나 이상'],
  [/^a list of one or more out of (.+), each at most once$/, (_, list) => `${list} 중 하나 이상을 겹치지 않게`],
  [/^a list of CPUs$/, () => 'CPU 번호 목록'],
  [/^a list of whole numbers$/, () => '정수 목록'],
  [/^a list of (.+)$/, () => '목록'],
  [/^a permutation of (.+)$/, (_, list) => `${list}의 순열`],
  [/^an object with a kind, one of (.+)$/, (_, list) => `kind가 다음 중 하나인 객체: ${list}`],
  [/^an object with the keys (.+)$/, (_, keys) => `다음 항목만 있는 객체: ${keys}`],
  [/^an object of (.+)$/, () => '이름과 값으로 된 객체'],
  [/^one of (.+)$/, (_, list) => `다음 중 하나: ${list}`],
  [/^an id that no other process has$/, () => '다른 프로세스와 겹치지 않는 이름'],
  [/^an id that no other thread(?: of its process)? has$/, () => '다른 스레드와 겹치지 않는 이름'],
  [
    /^an id with which no other thread is called "(.+)"$/,
    (_, name) => `다른 스레드가 “${name}”(으)로 불리지 않게 하는 이름`,
  ],
  [/^an id other than (.+), which traces use$/, (_, names) => `결과에서 쓰는 ${names} 이외의 이름`],
  [/^a device of machine\.devices: (.+)$/, (_, names) => `기계에 있는 장치: ${names}`],
  [/^the id of a process with "forkedBy": "(.+)"$/, (_, parent) => `${parent} 프로세스가 생성하는 프로세스의 이름`],
  [/^a process that has not been forked before$/, () => '아직 생성되지 않은 프로세스'],
  [/^a process with the burst \["fork", "(.+)"\]$/, (_, child) => `fork ${child} 동작이 있는 프로세스`],
  [/^a process that does not wait for this one$/, () => '이 프로세스를 기다리지 않는 프로세스'],
  [/^no arrival: the process is created by a fork$/, () => '도착 시간 없음: fork로 생성되는 프로세스입니다'],
  [/^bursts, or threads$/, () => '하는 일(버스트) 또는 스레드'],
  [/^either (.+) or (.+)$/, (_, one, other) => `${one}, ${other} 중 한 가지만`],
  [/^\["cpu", n\].*$/, () => '["cpu", n], ["io", n], ["io", n, 장치], ["fork", 프로세스], ["lock", 이름] 등의 동작'],
  [/^an instruction: (.+)$/, (_, forms) => `명령어: ${forms}`],
  [
    /^([A-Z]+(?: [\w,]+)?), where register is .*$/,
    (_, form) => `${form} (레지스터는 공유 변수가 아닌 이름. 공유 변수는 먼저 LOAD 하세요)`,
  ],
  [
    /^([A-Z]+(?: [\w,]+)?), where variable is one of "shared", which names none$/,
    (_, form) => `${form} (공유 변수가 하나도 없습니다)`,
  ],
  [
    /^([A-Z]+(?: [\w,]+)?), where variable is one of "shared": (.+)$/,
    (_, form, names) => `${form} (공유 변수: ${names})`,
  ],
  [/^([A-Z]+(?: [\w,]+)?), where value is .*$/, (_, form) => `${form} (값은 32비트 정수이거나 레지스터)`],
  [/^([A-Z]+(?: [\w,]+)?), where index is .* to (\d+)$/, (_, form, last) => `${form} (0부터 ${last}까지의 명령 번호)`],
  [/^([A-Z]+(?: [\w,]+)?), where lock is .*$/, (_, form) => `${form} (잠금 이름은 글자, 숫자, _)`],
  [/^[A-Z]{3,6}(?: [\w,]+)?$/, (form) => `${form} 형식`],
  [
    /^a name of letters, digits and _.*$/,
    () => '글자, 숫자, _로 된 이름. 레지스터는 숫자로 시작하지 않고 공유 변수와 달라야 합니다',
  ],
  [
    /^the run has more than (\d+) instants: .*$/,
    (_, most) =>
      `실행 중에 일이 일어나는 시점이 ${number(most!)}번을 넘습니다. 버스트를 줄이거나 퀀텀과 간격을 늘리세요`,
  ],
  [
    /^the decisions of the run list more than (\d+) ready threads: .*$/,
    (_, most) =>
      `결정마다 적는 준비된 스레드가 모두 ${number(most!)}개를 넘습니다. 프로세스를 줄이거나 퀀텀을 늘리세요`,
  ],
  [/^"(.+)"$/, (_, value) => `"${value}"`],
  [/^null$/, () => '없음'],
];

/** The contract speaks English; what of it has no Korean phrase yet stands as it is. */
export function allowedText(allowed: string, language: Language): string {
  if (language === 'en') {
    const grouped = allowed.replace(/\d{5,}/g, number);
    return grouped.charAt(0).toUpperCase() + grouped.slice(1);
  }
  for (const [pattern, say] of phrases) {
    const parts = pattern.exec(allowed);
    if (parts) return say(...parts);
  }
  return `가능한 값: ${allowed}`;
}
