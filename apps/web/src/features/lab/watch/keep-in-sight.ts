/** Scrolls a list to the entry of now, and never the page. */
export function keepInSight(list: HTMLElement | null): void {
  const now = list?.querySelector<HTMLElement>('[data-now]');
  if (!list || !now) return;
  const [top, bottom] = [now.offsetTop, now.offsetTop + now.offsetHeight];
  if (top < list.scrollTop || bottom > list.scrollTop + list.clientHeight) {
    list.scrollTop = top - list.clientHeight / 3;
  }
}
