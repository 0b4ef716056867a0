import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice knows the hours it is about, so that it goes by itself when they are mended, in whatever week they are now. */
export class NoticeEntries1767225750000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table hours_notice add column entry_ids uuid[] not null default '{}';
      -- forced security hides every row from the owner too, and this is about all of them
      alter table hours_notice no force row level security;
      alter table time_entry no force row level security;
      -- what came back then and still waits; a notice of which nothing does stays without entries, and is over
      update hours_notice n set entry_ids = back.ids
      from (select o.cooperative_id, o.notice_id, array_agg(e.entry_id) as ids
            from hours_notice o join time_entry e on e.cooperative_id = o.cooperative_id and e.member_id = o.member_id
              and e.date between o.first_date and o.last_date and e.state in ('open', 'rejected') and e.reject_reason = o.reason
            group by 1, 2) back
      where n.cooperative_id = back.cooperative_id and n.notice_id = back.notice_id;
      alter table hours_notice force row level security;
      alter table time_entry force row level security;`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`alter table hours_notice drop column entry_ids`);
  }
}
