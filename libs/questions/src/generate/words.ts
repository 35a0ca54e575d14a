import type { Bilingual } from '@timeslice/engine';
import type { Ask, Kind } from '../kind';

interface Words {
  readonly title: Bilingual;
  readonly text: Bilingual;
}
type WordsOf<K extends Kind> = (ask: Ask<K>) => Words;

/** What a generated question of each kind says; kinds that cannot be generated have none. */
const words: { readonly [K in Kind]?: WordsOf<K> } = {
  'next-process': ({ at, cpu }) => ({
    title: { ko: '다음은 누구입니까?', en: 'Who is next?' },
    text: {
      ko: `아래 규칙으로 실행하다가 t = ${at}에 멈췄습니다. CPU ${cpu}는 누구에게 갑니까?`,
      en: `The run below is paused at t = ${at}. Who gets CPU ${cpu}?`,
    },
  }),
  gantt: () => ({
    title: { ko: '타임라인 그리기', en: 'Draw the timeline' },
    text: {
      ko: '아래 규칙대로 타임라인을 끝까지 그려 보세요.',
      en: 'Draw the timeline to its end, under the rules below.',
    },
  }),
};

export const wordsOf = <K extends Kind>(kind: K): WordsOf<K> | null => (words[kind] as WordsOf<K> | undefined) ?? null;
