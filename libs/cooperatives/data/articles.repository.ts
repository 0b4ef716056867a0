import { newId, type Id, type LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import { articlesOf, type Articles, type RecordedSetting, type SettingChange } from '../core/articles/articles.js';

/** The last value of every setting that was written down and is in force on the day. */
export const recordedOn = (tx: Tx, on: LocalDate): Promise<RecordedSetting[]> =>
  tx.query<RecordedSetting>(
    `select distinct on (s.setting) s.setting, s.value, coalesce(nullif(s.clause, ''), a.clause) as clause, a.valid_from
     from articles_setting s join articles a on a.cooperative_id = s.cooperative_id and a.articles_id = s.articles_id
     where s.cooperative_id = $1 and a.valid_from <= $2
     order by s.setting, a.valid_from desc, a.sequence desc`,
    [tx.context.cooperativeId, on],
  );

/** The articles of this transaction's co-operative as they are on a day; what they do not say is as the law has it. */
export async function articlesOn(tx: Tx, on: LocalDate): Promise<Articles> {
  return articlesOf(await recordedWithName(tx, on));
}

/** As `recordedOn`, with the liability that the name says where nobody wrote it down. */
export async function recordedWithName(tx: Tx, on: LocalDate): Promise<RecordedSetting[]> {
  const recorded = await recordedOn(tx, on);
  if (recorded.some((one) => one.setting === 'liability_regime')) return recorded;
  const { liability } = await tx.one<{ liability: string }>(
    `select liability from cooperative where cooperative_id = $1`,
    [tx.context.cooperativeId],
  );
  return [
    ...recorded,
    { setting: 'liability_regime', value: liability, clause: '', valid_from: '1900-01-01' as LocalDate },
  ];
}

export interface ArticlesVersion {
  articles_id: Id;
  valid_from: LocalDate;
  clause: string;
  sequence: number;
  recorded_at: Date;
  settings: { setting: RecordedSetting['setting']; value: string; clause: string }[];
}

/** Everything ever written down, the newest first. */
export const articlesHistory = (tx: Tx): Promise<ArticlesVersion[]> =>
  tx.query<ArticlesVersion>(
    `select a.articles_id, a.valid_from, a.clause, a.sequence, a.recorded_at,
       json_agg(json_build_object('setting', s.setting, 'value', s.value, 'clause', s.clause) order by s.setting) as settings
     from articles a join articles_setting s on s.cooperative_id = a.cooperative_id and s.articles_id = a.articles_id
     where a.cooperative_id = $1 group by a.cooperative_id, a.articles_id
     order by a.valid_from desc, a.sequence desc`,
    [tx.context.cooperativeId],
  );

/** Held until the transaction ends: writers of one co-operative's articles wait for each other. */
export async function lockArticles(tx: Tx): Promise<void> {
  await tx.query(`select 1 from cooperative where cooperative_id = $1 for no key update`, [tx.context.cooperativeId]);
}

export interface NewArticles {
  valid_from: LocalDate;
  clause: string;
  settings: readonly SettingChange[];
}

/** Call it with the articles locked. @returns the id of what was written */
export async function insertArticles(tx: Tx, { valid_from, clause, settings }: NewArticles): Promise<Id> {
  const articlesId = newId();
  const { cooperativeId, actor } = tx.context;
  await tx.execute(
    `insert into articles (cooperative_id, articles_id, valid_from, clause, sequence, recorded_by)
     select $1, $2, $3, $4, coalesce(max(sequence), 0) + 1, $5 from articles where cooperative_id = $1`,
    [cooperativeId, articlesId, valid_from, clause, actor.id ?? null],
  );
  await tx.execute(
    `insert into articles_setting (cooperative_id, articles_id, setting, value, clause)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::text[])`,
    [
      cooperativeId,
      articlesId,
      settings.map((one) => one.setting),
      settings.map((one) => one.value),
      settings.map((one) => one.clause ?? ''),
    ],
  );
  return articlesId;
}
