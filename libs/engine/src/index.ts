export { languages, type Bilingual, type Language } from './text';
export type * from './scenario';
export type * from './trace';
