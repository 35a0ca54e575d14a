/** Colours are numbers of the 256-colour palette. */
export interface Style {
  readonly ink?: number;
  readonly ground?: number;
  readonly bold?: boolean;
  readonly dim?: boolean;
}
export type Paint = (text: string, style?: Style) => string;

export const plain: Paint = (text) => text;

export const coloured: Paint = (text, style = {}) => {
  const { ink, ground, bold, dim } = style;
  const codes = [
    ...(bold ? ['1'] : []),
    ...(dim ? ['2'] : []),
    ...(ink === undefined ? [] : [`38;5;${ink}`]),
    ...(ground === undefined ? [] : [`48;5;${ground}`]),
  ];
  return codes.length === 0 || text === '' ? text : `\x1b[${codes.join(';')}m${text}\x1b[0m`;
};

interface Output {
  readonly isTTY?: boolean;
}

/** https://no-color.org and, before it, FORCE_COLOR as Node reads it. */
export function paintFor({ isTTY = false }: Output, env: Readonly<Record<string, string | undefined>>): Paint {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = env;
  if (force !== undefined) return force === '0' || force === 'false' ? plain : coloured;
  return isTTY && !none && terminal !== 'dumb' ? coloured : plain;
}
