import { teachEn } from '../../i18n/teach.en';

/** The kinds that have a name on this page; an older page may meet a newer server. */
export const isKind = (kind: string): kind is keyof typeof teachEn.kinds => Object.hasOwn(teachEn.kinds, kind);
