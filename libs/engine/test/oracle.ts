export { oracle } from './oracle/tick';
export { severalCpus } from './oracle/several';
export type { OracleResult } from './oracle/result';
