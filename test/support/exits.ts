import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Test } from '@nestjs/testing';
import { newId, type Clock, type Id } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import {
  CLOCK,
  ClockModule,
  DatabaseModule,
  DocumentStoreModule,
  TenantContext,
  Transactions,
  type Role,
  type Tx,
} from '#libs/platform/index.js';
import { SharesModule } from '#libs/shares/index.js';
import { cloneDatabase } from './database.js';

/** A co-operative whose articles pay shares back in two yearly parts, with three members who will leave. */
export interface TestExits {
  cooperativeId: Id;
  people: { noor: Id; sam: Id; mila: Id };
  /** Noor as a customer, and a customer who only has her name. */
  relationId: Id;
  namesakeId: Id;
  clock: Clock;
  /** Who also sits on the board, so that she could decide what she prepared. */
  bookkeeper: TenantContext;
  board: TenantContext;
  as(roles: Role[], memberId?: Id): TenantContext;
  /** Makes it that day. */
  on(day: string): void;
  get<Provider>(type: new (...args: never[]) => Provider): Provider;
  run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Changes the articles from a day on. */
  amend(day: string, settings: Record<string, string>): Promise<void>;
  /** Writes down the last day of a membership. */
  leave(memberId: Id, day: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function openExits(today: string): Promise<TestExits> {
  const database = await cloneDatabase();
  const dataDir = fs.mkdtempSync(path.join(process.env.TEST_FOLDER ?? os.tmpdir(), 'exits-'));
  const time = { now: new Date(`${today}T10:00:00Z`) };
  const clock = { now: () => time.now };
  const module = await Test.createTestingModule({
    imports: [
      ClockModule,
      DatabaseModule.forRoot(database.urls.app, 5),
      DocumentStoreModule.forRoot({ dataDir }),
      SharesModule,
    ],
  })
    .overrideProvider(CLOCK)
    .useValue(clock)
    .compile();
  const cooperativeId = newId();
  const as = (roles: Role[], memberId?: Id) =>
    TenantContext.forPerson(
      cooperativeId,
      { loginId: newId(), displayName: 'Joke Proef', roles, ...(memberId && { memberId }) },
      { id: newId(), language: 'nl', clock },
    );
  const bookkeeper = as(['bookkeeper', 'board']);
  const exits: TestExits = {
    cooperativeId,
    people: { noor: newId(), sam: newId(), mila: newId() },
    relationId: newId(),
    namesakeId: newId(),
    clock,
    bookkeeper,
    board: as(['board']),
    as,
    on: (day) => void (time.now = new Date(`${day}T10:00:00Z`)),
    get: (type) => module.get(type, { strict: false }),
    run: (work) => module.get(Transactions, { strict: false }).run(bookkeeper, work),
    amend: (day, settings) => exits.run((tx) => articles(tx, day, settings)),
    leave: (memberId, day) =>
      exits.run((tx) =>
        tx.execute(
          `update member set ended_on = $3, status = 'notice_given' where cooperative_id = $1 and member_id = $2`,
          [cooperativeId, memberId, day],
        ),
      ),
    close: async () => {
      await module.close();
      await database.drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
  await exits.run((tx) => prepare(tx, exits));
  return exits;
}

async function prepare(tx: Tx, { cooperativeId, namesakeId, people, relationId }: TestExits): Promise<void> {
  await tx.execute(
    `insert into cooperative (cooperative_id, name, legal_name, liability, iban) values ($1, 'Groenkring', 'Coöperatie Groenkring U.A.', 'excluded', 'NL63TRIO0212345678')`,
    [cooperativeId],
  );
  await createChart(tx);
  for (const year of [2026, 2027, 2028]) await openYear(tx, year);
  await tx.execute(
    `insert into relation (cooperative_id, relation_id, number, name, is_customer, is_supplier, email)
     values ($1, $2, 1, 'Noor Proef Tuinen', true, false, 'Noor@proef.example'), ($1, $3, 2, 'Noor Proef', true, false, null)`,
    [cooperativeId, relationId, namesakeId],
  );
  for (const [index, [name, id]] of Object.entries(people).entries())
    await tx.execute(
      `insert into member (cooperative_id, member_id, number, given_name, family_name, email, class, engagement, status, joined_on)
       values ($1, $2, $3, $4, 'Proef', $4 || '@proef.example', 'worker', 'employed', 'member', '2026-01-01')`,
      [cooperativeId, id, index + 1, name],
    );
  await articles(tx, '2026-01-01', {
    refund_schedule: 'yearly_terms',
    refund_terms: '2',
    refund_hold: 'true',
    loss_allocation: 'true',
    refund_reserve: '500.00',
  });
  await articles(tx, '2026-11-01', { loss_allocation: 'false', refund_hold: 'false' });
}

async function articles(tx: Tx, validFrom: string, settings: Record<string, string>): Promise<void> {
  const id = newId();
  await tx.execute(
    `insert into articles (cooperative_id, articles_id, valid_from, clause, sequence) values ($1, $2, $3::date, 'artikel 8', extract(doy from $3::date))`,
    [tx.context.cooperativeId, id, validFrom],
  );
  for (const [setting, value] of Object.entries(settings))
    await tx.execute(
      `insert into articles_setting (cooperative_id, articles_id, setting, value) values ($1, $2, $3, $4)`,
      [tx.context.cooperativeId, id, setting, value],
    );
}
