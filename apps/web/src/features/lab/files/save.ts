/** The file as a person would write it: a line for each burst list, and not for each number. */
export function fileText(content: unknown): string {
  const pretty = JSON.stringify(content, null, 2);
  return `${pretty
    .replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'))
    .replace(/\[(?:\s*\[[^[\]{}]*\],?)+\s*\]/g, (list) =>
      list
        .replace(/\n\s*/g, ' ')
        .replace('[ [', '[[')
        .replace(/\] \]$/, ']]'),
    )}\n`;
}

/** A name for the file, from the title. */
export function fileName(title: string): string {
  const stem = title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${stem === '' ? 'scenario' : stem.slice(0, 60)}.json`;
}

/** Hands a text to the browser as a file to keep. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
