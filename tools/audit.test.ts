import { describe, expect, test } from '@jest/globals';
import { verdictOf } from './audit-verdict.mjs';

const hole = {
  source: 1,
  name: 'left',
  title: 'Prototype pollution',
  severity: 'high',
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
};
const report = {
  auditReportVersion: 2,
  vulnerabilities: { left: { name: 'left', via: [hole] }, right: { name: 'right', via: ['left'] } },
};
const entry = { advisory: 'GHSA-aaaa-bbbb-cccc', package: 'left', reason: 'never parses input', expires: '2026-12-31' };

describe('the audit of dependencies', () => {
  test('names each advisory once, at the package that has it', () => {
    expect(verdictOf(report, [], '2026-11-26')).toEqual({
      kind: 'read',
      found: [
        'GHSA-aaaa-bbbb-cccc left: high, Prototype pollution (https://github.com/advisories/GHSA-aaaa-bbbb-cccc)',
      ],
      stale: [],
    });
  });

  test('allows one for a reason, until a day', () => {
    expect(verdictOf(report, [entry], '2026-12-31')).toEqual({ kind: 'read', found: [], stale: [] });
    expect(verdictOf(report, [entry], '2027-01-01')).toMatchObject({
      found: [expect.stringContaining('allowed until 2026-12-31: never parses input')],
    });
    expect(verdictOf(report, [{ ...entry, package: 'right' }], '2026-12-01')).toMatchObject({
      found: [expect.any(String)],
      stale: ['GHSA-aaaa-bbbb-cccc right'],
    });
  });

  test('says that nobody was asked where the registry does not answer', () => {
    const refused = { message: '405 Method Not Allowed', error: { summary: '' } };
    expect(verdictOf(refused, [entry], '2026-11-26')).toEqual({ kind: 'unreachable', why: '405 Method Not Allowed' });
    expect(verdictOf(null, [entry], '2026-11-26')).toMatchObject({ kind: 'unreachable' });
  });
});
