import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ApiModule } from '#apps/api/api.module.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { languageCodes, readLanguage } from '#apps/web/build/languages.js';
import { PersonalDataModule, isPersonal } from '#libs/platform/index.js';
import { cloneDatabase, type TestDatabase } from '#test/support/database.js';
import type { Ask } from './catalogue.js';
import { holdersOf, undeclared } from './personal-data.js';

const LOCALES = path.resolve(import.meta.dirname, '../../apps/web/src/locales');
/** The rooms themselves speak these; of a further language the client has the words. */
const SPOKEN_BY_ROOMS = ['nl', 'en'];

/** What the office holds about people is known: no column can be forgotten, no declaration can outlive its column. */
describe('every column that can name a person', () => {
  const holders = holdersOf(PersonalDataModule, ApiModule, WorkerModule);
  let database: TestDatabase;
  let admin: pg.Client;
  const ask: Ask = async <Row>(sql: string) => (await admin.query(sql)).rows as Row[];

  beforeAll(async () => {
    database = await cloneDatabase();
    admin = new pg.Client(database.adminUrl);
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('is declared by its room: personal, or not because', async () => {
    expect(await undeclared(ask, holders)).toEqual([]);
  });

  it('is known to the worker too, which makes copies and clears', () => {
    const rooms = (module: typeof ApiModule) =>
      holdersOf(module)
        .map((holder) => holder.room)
        .sort();
    expect(rooms(WorkerModule)).toEqual(rooms(ApiModule));
    expect(rooms(WorkerModule)).toContain('members');
  });

  it.each(languageCodes(LOCALES).filter((code) => !SPOKEN_BY_ROOMS.includes(code)))(
    'has a word on the page of what is kept in %s, and so has every term',
    (code) => {
      const tables = holders.flatMap((holder) => Object.entries(holder.tables));
      const wanted = tables.flatMap(([name, table]) =>
        isPersonal(table) ? [`part_of_${name}`, ...table.keep.map(({ rule }) => `rule_${rule}`)] : [],
      );
      const said = Object.keys(readLanguage(LOCALES, code).privacy ?? {}).filter((word) =>
        /^(part_of|rule)_/.test(word),
      );
      expect([...new Set(said)].sort()).toEqual([...new Set(wanted)].sort());
    },
  );

  it.each([
    ['a new table', `create table stray (cooperative_id uuid, note text)`, 'stray is declared by no room'],
    ['a new text', `alter table member add nickname text`, 'member.nickname is neither personal nor not'],
    ['new JSON', `alter table relation add extra jsonb`, 'relation.extra is neither personal nor not'],
    ['a list of texts', `alter table member add nicknames text[]`, 'member.nicknames is neither personal nor not'],
    [
      'a column that went',
      `alter table member drop column email cascade`,
      'member.email is declared and does not exist',
    ],
  ])('notices %s', async (_, sql, fault) => {
    await admin.query('begin');
    try {
      await admin.query(sql);
      expect(await undeclared(ask, holders)).toContain(fault);
    } finally {
      await admin.query('rollback');
    }
  });

  it('asks nothing about a code whose every value is named', async () => {
    await admin.query('begin');
    try {
      await admin.query(`alter table member add shirt text not null default 's' check (shirt in ('s', 'm', 'l'))`);
      expect(await undeclared(ask, holders)).toEqual([]);
    } finally {
      await admin.query('rollback');
    }
  });

  it('has declarations whose statements PostgreSQL understands', async () => {
    for (const holder of holders) {
      for (const [name, table] of Object.entries(holder.tables)) {
        if (!isPersonal(table)) continue;
        const whose = table.whose.replaceAll(/\$(member|login|relation)/g, 'null::uuid');
        for (const keeping of table.keep) {
          const set = typeof keeping.atEnd === 'object' && 'set' in keeping.atEnd ? keeping.atEnd.set : {};
          const values = Object.values(set).map((expression) => `, ${expression}`);
          await admin.query(
            `select (${keeping.from ?? 'null'})::date, (${keeping.only ?? 'true'})::boolean, (${whose})::boolean${values.join('')} from ${name} t limit 0`,
          );
        }
      }
    }
  });
});
