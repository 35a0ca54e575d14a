import { questionsEn } from '../../i18n/questions.en';

/** The kinds that have a name; an older page may meet a newer server. */
export const isKind = (kind: string): kind is keyof typeof questionsEn.kinds => Object.hasOwn(questionsEn.kinds, kind);
