/** Puts the caret into the field that has to be mended first. */
export function focusOn(form: HTMLFormElement, field: string): void {
  const element = form.elements.namedItem(field);
  if (element instanceof HTMLElement) element.focus();
}
