/** One name per CPU, none where there is only one. */
export const laneNames = (cpus: number, cpu: string): (string | null)[] =>
  Array.from({ length: cpus }, (_, lane) => (cpus === 1 ? null : `${cpu} ${lane}`));
