/** Whether the text is in the clipboard now: plain http has none, and a browser may forbid it. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
