/**
 * What a report of `npm audit --json` comes to, less what is allowed for a reason and a time.
 * @param {unknown} report as npm printed it
 * @param {readonly { advisory: string, package: string, reason: string, expires: string }[]} allowed `expires`: the last day, 2026-12-31
 * @param {string} today 2026-11-26
 * @returns {{ kind: 'unreachable', why: string } | { kind: 'read', found: string[], stale: string[] }}
 *   `found`: advisories that are not allowed, or not any more; `stale`: entries that match nothing
 */
export function verdictOf(report, allowed, today) {
  if (typeof report !== 'object' || report === null || !('vulnerabilities' in report))
    return { kind: 'unreachable', why: messageOf(report) };
  const advisories = new Map();
  for (const [name, { via = [] }] of Object.entries(report.vulnerabilities)) {
    for (const one of via) {
      // A text names another package of the report, which has the advisory itself.
      if (typeof one === 'object') advisories.set(`${idOf(one)} ${name}`, { ...one, id: idOf(one), name });
    }
  }
  const entryFor = ({ id, name }) => allowed.find((entry) => entry.advisory === id && entry.package === name);
  const found = [...advisories.values()].flatMap((one) => {
    const entry = entryFor(one);
    if (entry && entry.expires >= today) return [];
    const said = `${one.id} ${one.name}: ${one.severity}, ${one.title} (${one.url})`;
    return [entry ? `${said}; allowed until ${entry.expires}: ${entry.reason}` : said];
  });
  const stale = allowed
    .filter((entry) => !advisories.has(`${entry.advisory} ${entry.package}`))
    .map((entry) => `${entry.advisory} ${entry.package}`);
  return { kind: 'read', found, stale };
}

/** `GHSA-xxxx-xxxx-xxxx`, or npm's own number. */
const idOf = ({ url = '', source }) => /GHSA(-[a-z0-9]{4}){3}/.exec(url)?.[0] ?? String(source);

function messageOf(report) {
  if (typeof report !== 'object' || report === null) return 'npm printed no report';
  return String(report.message ?? report.error?.summary ?? 'npm printed no report');
}
