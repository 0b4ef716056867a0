import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Sources that write on the record. */
const sources = fs
  .readdirSync(path.join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!spec)\.ts$/.test(file))
  .map((file) => fs.readFileSync(path.join(ROOT, 'libs', file), 'utf8'))
  .filter((text) => /\b(audit|auditEach|auditLook)\(/.test(text));

/** Looks like an act and is something else. */
const OTHER = new Set(['gegevens.json']);

/** Acts put together from parts: what the parts can be. */
const PUT_TOGETHER: Record<string, readonly string[]> = {
  '`${what}.looked_at`': ['bsn.looked_at', 'payslip.looked_at', 'bank_account.looked_at', 'audit_log.looked_at'],
  '`privacy_request.${decided.state}`': ['privacy_request.granted', 'privacy_request.refused'],
  "`application.${comesIn ? 'accepted' : decision.state}`": [
    'application.accepted',
    'application.rejected',
    'application.withdrawn',
  ],
  '`member.${ACTIONS[input.act] ?? input.act}`': [
    ...['admitted', 'notice_given', 'expelled', 'accept_on_trial', 'appeal_lost', 'appeal_unused', 'appeal_won'],
    ...['coop_notice', 'death', 'immediate_exit', 'meeting_admits', 'reject', 'stop_trial', 'withdraw_application'],
    'withdraw_notice',
  ].map((act) => `member.${act}`),
};

const named = sources.flatMap((text) => [...text.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, act = '']) => act));
const acts = [...new Set([...named, ...Object.values(PUT_TOGETHER).flat()])].filter((act) => !OTHER.has(act)).sort();

describe('every act on the record', () => {
  it.each(['nl', 'en'])('has a sentence on the page of the log: %s', (language) => {
    const file = path.join(ROOT, 'apps/web/src/locales', language, 'log.json');
    const words = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
    expect(acts.length).toBeGreaterThan(90);
    expect(acts.filter((act) => !words[`act_${act.replace('.', '_')}`])).toEqual([]);
  });

  it('is known here when it is put together', () => {
    const together = sources.flatMap((text) => [...text.matchAll(/action: (`[^`]+`)/g)].map(([, act = '']) => act));
    expect([...new Set(together)].sort()).toEqual(Object.keys(PUT_TOGETHER).sort());
  });
});
