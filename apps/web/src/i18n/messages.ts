import type { Like } from './like';
import { accountEn } from './account.en';
import { accountKo } from './account.ko';
import { checkEn } from './check.en';
import { checkKo } from './check.ko';
import { classResultEn } from './class-result.en';
import { classResultKo } from './class-result.ko';
import { commonEn } from './common.en';
import { commonKo } from './common.ko';
import { hostEn } from './host.en';
import { hostKo } from './host.ko';
import { joinEn } from './join.en';
import { joinKo } from './join.ko';
import { playEn } from './play.en';
import { playKo } from './play.ko';
import { practiceEn } from './practice.en';
import { practiceKo } from './practice.ko';
import { projectorEn } from './projector.en';
import { projectorKo } from './projector.ko';
import { questionsEn } from './questions.en';
import { questionsKo } from './questions.ko';
import { refusalsEn } from './refusals.en';
import { refusalsKo } from './refusals.ko';
import { reportsEn } from './reports.en';
import { reportsKo } from './reports.ko';
import { stageEn } from './stage.en';
import { stageKo } from './stage.ko';
import { teachEn } from './teach.en';
import { teachKo } from './teach.ko';

const en = {
  account: accountEn,
  check: checkEn,
  classResult: classResultEn,
  common: commonEn,
  host: hostEn,
  join: joinEn,
  play: playEn,
  practice: practiceEn,
  projector: projectorEn,
  questions: questionsEn,
  refusals: refusalsEn,
  reports: reportsEn,
  stage: stageEn,
  teach: teachEn,
} as const;

const ko: Like<typeof en> = {
  account: accountKo,
  check: checkKo,
  classResult: classResultKo,
  common: commonKo,
  host: hostKo,
  join: joinKo,
  play: playKo,
  practice: practiceKo,
  projector: projectorKo,
  questions: questionsKo,
  refusals: refusalsKo,
  reports: reportsKo,
  stage: stageKo,
  teach: teachKo,
};

/** One catalogue per surface and language, a file each; `en` has the keys that all others must have. */
export const messages = { ko: ko as typeof en, en };
