/** Where to go after signing in: a page of ours that was asked for, else the lessons. Never another host. */
export function whereTo(asked: string | null): string {
  return asked !== null && /^\/(?![/\\])/.test(asked) ? asked : '/teach';
}
