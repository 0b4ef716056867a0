import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDate, systemClock, today } from '#libs/kernel/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from '#test/support/office.js';

let office: TestOffice;
let board: Person;
let member: Person;

beforeAll(async () => {
  office = await openOffice({ PROCESS: 'api' });
  const cooperative = await giveCooperative(office);
  board = await givePerson(office, cooperative, ['board']);
  member = await givePerson(office, cooperative, ['member']);
});
afterAll(() => office.close());

interface SettingBody {
  setting: string;
  value: string;
  recorded: boolean;
}

const now = today(systemClock);
const valueOf = async (setting: string, on = ''): Promise<string> => {
  const { body } = await member.get(`C/articles${on && `?on=${on}`}`).expect(200);
  return (body as { settings: SettingBody[] }).settings.find((one) => one.setting === setting)!.value;
};
const record = (valid_from: string, ...settings: [string, string][]) =>
  board.make('C/articles', {
    valid_from,
    clause: 'artikel 9',
    settings: settings.map(([setting, value]) => ({ setting, value })),
  });

describe('the articles of a co-operative', () => {
  it('are as the law has them until somebody writes them down', async () => {
    expect(await valueOf('notice_weeks')).toBe('4');
  });

  it('keep the past when the future changes', async () => {
    await record('2024-03-01', ['notice_weeks', '6'], ['share_amount', '500.00']).expect(201);
    const later = addDays(now, 40);
    await record(later, ['notice_weeks', '8']).expect(201);
    expect([
      await valueOf('notice_weeks', '2024-02-29'),
      await valueOf('notice_weeks', '2024-03-01'),
      await valueOf('notice_weeks'),
      await valueOf('notice_weeks', later),
      await valueOf('share_amount', later),
    ]).toEqual(['4', '6', '6', '8', '500.00']);
    const refused = await record('2025-01-01', ['notice_weeks', '2']).expect(422);
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/valid_from', code: 'articles_past' });
    const { body } = await member.get('C/articles/history').expect(200);
    expect(body.items.map((one: { valid_from: string; clause: string }) => [one.valid_from, one.clause])).toEqual([
      [later, 'artikel 9'],
      ['2024-03-01', 'artikel 9'],
    ]);
  });

  it('refuse what the law does not allow, and name its article', async () => {
    const refused = await record(now, ['advance_votes_days', '31'], ['liability_regime', 'statutory']).expect(422);
    expect(refused.body.errors).toEqual([
      {
        pointer: '/settings/0/value',
        code: 'articles_out_of_bounds',
        detail: 'Dat laat de wet niet toe (artikel 2:38 lid 8 BW). Het kan van 0 tot en met 30.',
      },
      expect.objectContaining({ pointer: '/settings/1/value', code: 'articles_liability_name' }),
    ]);
    expect(await valueOf('advance_votes_days')).toBe('0');
  });

  it('follow the name when its ending changes', async () => {
    await record('2024-03-01', ['liability_regime', 'excluded']).expect(201);
    const { body } = await board.get('C').expect(200);
    await board
      .patch('C', { legal_name: 'Groenkring De Proef W.A.', liability: 'statutory' })
      .set('if-match', `"${body.version as number}"`)
      .expect(200);
    expect(await valueOf('liability_regime')).toBe('statutory');
    expect(await valueOf('liability_regime', addDays(localDate(now), -1))).toBe('excluded');
  });

  it('are written by the board alone, and never changed', async () => {
    await member.make('C/articles', { valid_from: now, clause: '', settings: [] }).expect(403);
    for (const table of ['articles', 'articles_setting']) {
      await expect(office.sql(`update ${table} set clause = 'x'`)).rejects.toThrow(/never changed/);
      await expect(office.sql(`delete from ${table}`)).rejects.toThrow(/never changed/);
    }
  });
});
