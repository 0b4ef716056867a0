import { newId } from '#libs/kernel/index.js';

type Put = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** One row of what the record of hours keeps beside the entries. */
export async function furnishHours(put: Put, id: Record<string, string>, word: string): Promise<void> {
  const { member_id, project_id, notice_id } = id;
  await put('absence', { member_id, date: '2026-10-06', kind: 'leave', note: word });
  await put('hours_month', { month: '2026-07', state: 'closed', changed_by_name: word });
  await put('hours_month_act', { act_id: newId(), month: '2026-07', act: 'close', acted_by_name: word });
  await put('hours_settings', { own_approval: 'board' });
  await put('hours_notice', {
    notice_id,
    member_id,
    kind: 'rejected',
    reason: word,
    entry_count: 1,
    minutes: 60,
    first_date: '2026-10-01',
    last_date: '2026-10-01',
    by_name: word,
  });
  await put('project_budget', { project_id, per: 'total', minutes: 6_000 });
  await put('planned_hours', { member_id, project_id, week: '2026-10-05', minutes: 480 });
  const target_project_id = newId();
  const shared_project_id = newId();
  for (const [key, code] of [
    [target_project_id, `${word}1`],
    [shared_project_id, `${word}2`],
  ]) {
    await put('project', {
      project_id: key,
      code,
      name: word,
      customer_id: id.relation_id,
      starts_on: '2020-01-01',
    });
  }
  await put('project_share', { project_id: shared_project_id, target_project_id, percent: '100', place: 0 });
  await put('report_view', {
    view_id: id.view_id,
    name: word,
    definition: JSON.stringify({
      kind: 'hours',
      from: '2026-01-01',
      until: '2026-12-31',
      groups: ['member'],
      measures: ['minutes'],
      only: 'all',
    }),
  });
  await put('school_hours', { member_id, valid_from: '2026-09-01', minutes: 1_500 });
  await put('calendar_feed', { member_id, secret_hash: Buffer.from(newId()) });
}
