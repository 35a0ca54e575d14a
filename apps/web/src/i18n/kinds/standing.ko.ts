import type { Like } from '../like';
import type { standingEn } from './standing.en';

export const standingKo: Like<typeof standingEn> = {
  convention: '널리 쓰이는 다른 관례를 따른 답이므로 맞은 것으로 칩니다.',
  open: '열어 둔 관례를 이렇게 정했을 때를 기준으로 채점했습니다. {rules}',
  accepted: '맞은 것으로 인정한 답입니다.',
  counts: '맞은 것으로 칩니다.',
  below: '함께 보이는 것은 제시된 규칙에 따른 결과입니다.',
  stated: '제시된 규칙에 따르면',
  beside: '실제:',
};
