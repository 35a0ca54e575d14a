import type { Like } from '../like';
import type { stateAtEn } from './state-at.en';

export const stateAtKo: Like<typeof stateAtEn> = {
  ask: 't = {at, number}에 각각 어떤 상태입니까?',
  during: 't = {at, number}에 일어나는 일이 모두 끝난 뒤, {at, number}에서 {next, number}까지의 틱 동안의 상태입니다.',
  of: 't = {at, number}에서 {thread}의 상태',
  open: '{open, plural, =0 {모두 채웠습니다.} other {남은 것: {threads, number}개 중 #개}}',
  run: 't = {at, number}까지의 실행',
  allRight: '모두 맞았습니다.',
  score: '{threads, number}개 중 {right, number}개 맞음',
  class: 't = {at, number}에 대한 {answers, number}명의 답',
  thread: '프로세스 또는 스레드',
};
