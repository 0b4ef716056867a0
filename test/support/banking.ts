import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import {
  BankingJobsModule,
  offerCollections,
  offerPayments,
  recordPartyAccount,
  SettlesOrders,
  signMandate,
  type Movement,
  type Offered,
  type PaymentOrder,
  type Received,
  type Returned,
  type SettlementHandler,
} from '#libs/banking/index.js';
import { localDate, newId, type Cents, type Clock, type Id, type LocalDate } from '#libs/kernel/index.js';
import { createChart, Ledger, LedgerModule, openYear, readTrialBalance, type AccountRole } from '#libs/ledger/index.js';
import { CLOCK, ClockModule, Mailer, TenantContext, Transactions, type Role, type Tx } from '#libs/platform/index.js';
import { DatabaseModule } from '#libs/platform/database/database.module.js';
import { DocumentStoreModule } from '#libs/platform/documents/document-store.module.js';
import { cloneDatabase } from './database.js';

export const OWN_IBAN = 'NL63TRIO0212345678';
export const MEMBER_IBANS = ['NL32BUNQ2012345678', 'NL25BUNQ2098765432', 'DE89370400440532013000'] as const;

/** A co-operative with a bookkeeper, three on the board and three members, and the banking room around it. */
export interface TestBanking {
  module: INestApplicationContext;
  cooperativeId: Id;
  memberIds: readonly Id[];
  time: { now: Date };
  told: string[];
  bookkeeper: TenantContext;
  board: TenantContext;
  otherBoard: TenantContext;
  /** Of the board too, and never of those who make or change. */
  third: TenantContext;
  run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  get<Provider>(type: new (...args: never[]) => Provider): Provider;
  sql<Row extends pg.QueryResultRow>(text: string, params?: unknown[]): Promise<Row[]>;
  /** A refund for each amount, to one member after the other. */
  refunds(amounts: readonly Cents[], wantedOn?: LocalDate): Promise<Offered[]>;
  /** An instalment for each amount, told of long before. */
  instalments(amounts: readonly Cents[], wantedOn?: LocalDate): Promise<Offered[]>;
  /** What an account stands at. */
  balance(account: string): Promise<number>;
  close(): Promise<void>;
}

/** What rooms do that offer orders: book their own side on the member's card, against the account they are told. */
@Injectable()
abstract class BooksOnCards implements SettlementHandler {
  abstract readonly purpose: string;
  protected abstract readonly own: string;
  readonly told: string[] = [];

  constructor(protected readonly ledger: Ledger) {}

  exported(tx: Tx, orders: readonly PaymentOrder[], { on, counterAccount }: Movement): Promise<void> {
    return this.book(tx, orders, on, counterAccount, 'exported');
  }
  settled(_: Tx, orders: readonly PaymentOrder[]): Promise<void> {
    this.told.push(`settled ${orders.length}`);
    return Promise.resolve();
  }
  returned(tx: Tx, orders: readonly PaymentOrder[], { on, counterAccount, reasonCode }: Returned): Promise<void> {
    this.told.push(`returned ${reasonCode}`);
    return this.book(tx, orders, on, counterAccount, 'returned', true);
  }
  cancelled(tx: Tx, orders: readonly PaymentOrder[], { on, counterAccount }: Movement): Promise<void> {
    this.told.push(`cancelled ${orders.length}`);
    return this.book(tx, orders, on, counterAccount, 'cancelled', true);
  }
  async received(tx: Tx, order: PaymentOrder, { amount, on, counterAccount, receiptId }: Received): Promise<void> {
    await this.ledger.post(tx, {
      ...this.head(order, on, `received:${receiptId}`),
      lines: [
        { account: counterAccount, debit: amount },
        { account: this.own, credit: amount, memberId: order.party.id },
      ],
    });
  }

  settlementUndone(_: Tx, orders: readonly PaymentOrder[]): Promise<void> {
    this.told.push(`settlement undone ${orders.length}`);
    return Promise.resolve();
  }

  private async book(
    tx: Tx,
    orders: readonly PaymentOrder[],
    on: LocalDate,
    counterAccount: AccountRole,
    event: string,
    back = false,
  ): Promise<void> {
    await this.ledger.postMany(
      tx,
      orders.map((order) => {
        const own = { account: this.own, memberId: order.party.id };
        const counter = { account: counterAccount };
        const [debit, credit] = (order.kind === 'payment') !== back ? [own, counter] : [counter, own];
        const lines = [
          { ...debit, debit: order.amount },
          { ...credit, credit: order.amount },
        ];
        return { ...this.head(order, on, `${order.attempt}:${event}`), lines };
      }),
    );
  }

  protected head(order: PaymentOrder, date: LocalDate, event: string) {
    return {
      journal: 'memorial' as const,
      date,
      description: 'Proef',
      sourceKey: `${this.purpose}:${order.orderId}:${event}`,
      sourceKind: this.purpose,
      sourceId: order.orderId,
    };
  }
}

@Injectable()
@SettlesOrders()
class Refunds extends BooksOnCards {
  readonly purpose = 'share_refund';
  protected readonly own = '1640';
  constructor(ledger: Ledger) {
    super(ledger);
  }
}

@Injectable()
@SettlesOrders()
class Instalments extends BooksOnCards {
  readonly purpose = 'share_instalment';
  protected readonly own = '0500';

  async receiptUndone(tx: Tx, order: PaymentOrder, { amount, on, counterAccount, receiptId }: Received): Promise<void> {
    await this.ledger.post(tx, {
      ...this.head(order, on, `undone:${receiptId}`),
      lines: [
        { account: this.own, debit: amount, memberId: order.party.id },
        { account: counterAccount, credit: amount },
      ],
    });
  }

  constructor(ledger: Ledger) {
    super(ledger);
  }
}

class NoMail extends Mailer {
  send(): Promise<void> {
    return Promise.resolve();
  }
}

export async function openBanking(connections = 20): Promise<TestBanking> {
  const database = await cloneDatabase();
  const dataDir = fs.mkdtempSync(path.join(process.env.TEST_FOLDER ?? os.tmpdir(), 'banking-'));
  const time = { now: new Date('2026-11-23T09:00:00Z') };
  const clock: Clock = { now: () => time.now };
  const module = await Test.createTestingModule({
    imports: [
      ClockModule,
      DatabaseModule.forRoot(database.urls.app, connections),
      DocumentStoreModule.forRoot({ dataDir }),
      {
        module: class MailModule {},
        global: true,
        providers: [{ provide: Mailer, useClass: NoMail }],
        exports: [Mailer],
      },
      BankingJobsModule,
      { module: class RoomsModule {}, imports: [LedgerModule], providers: [Refunds, Instalments] },
    ],
  })
    .overrideProvider(CLOCK)
    .useValue(clock)
    .compile();
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  // cut when a test restarts or drops the database: no reason to fall over
  pool.on('error', () => undefined);
  const cooperativeId = newId();
  const memberIds = [newId(), newId(), newId()];
  const as = (...roles: Role[]) =>
    TenantContext.forPerson(
      cooperativeId,
      { loginId: newId(), displayName: 'Joke Proef', roles },
      { id: newId(), language: 'nl', clock },
    );
  const bookkeeper = as('bookkeeper');
  const handlers = [module.get(Refunds, { strict: false }), module.get(Instalments, { strict: false })];
  const offer = (
    amounts: readonly Cents[],
    wantedOn: LocalDate,
    purpose: string,
    put: typeof offerPayments | typeof offerCollections,
  ): Promise<Offered[]> =>
    banking.run((tx) =>
      put(
        tx,
        amounts.map((amount, i) => ({
          purpose,
          sourceId: newId(),
          party: { kind: 'member', id: memberIds[i % memberIds.length]! },
          partyName: `Noor Proef ${(i % memberIds.length) + 1}`,
          amount,
          wantedOn,
          remittance: 'Aandeel',
          notifiedOn: localDate('2026-10-01'),
        })),
      ),
    );
  const banking: TestBanking = {
    module,
    cooperativeId,
    memberIds,
    time,
    get told() {
      return handlers.flatMap(({ told }) => told);
    },
    bookkeeper,
    board: as('board'),
    otherBoard: as('board'),
    third: as('board'),
    run: (work) => module.get(Transactions, { strict: false }).run(bookkeeper, work),
    get: (type) => module.get(type, { strict: false }),
    sql: async <Row extends pg.QueryResultRow>(text: string, params: unknown[] = []) =>
      (await pool.query<Row>(text, params)).rows,
    refunds: (amounts, wantedOn = localDate('2026-11-25')) => offer(amounts, wantedOn, 'share_refund', offerPayments),
    instalments: (amounts, wantedOn = localDate('2026-11-25')) =>
      offer(amounts, wantedOn, 'share_instalment', offerCollections),
    balance: async (account) => {
      const { rows } = await banking.run((tx) =>
        readTrialBalance(tx, localDate('2026-01-01'), localDate('2026-12-31')),
      );
      return rows.find((row) => row.number === account)?.closing ?? 0;
    },
    close: async () => {
      await module.close();
      await pool.end();
      await database.drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
  await banking.run((tx) => prepare(tx, banking));
  return banking;
}

async function prepare(tx: Tx, { cooperativeId, memberIds }: TestBanking): Promise<void> {
  await tx.execute(
    `insert into cooperative (cooperative_id, name, legal_name, liability, kvk_number, iban, street, house_number, postal_code, city)
     values ($1, 'Groenkring', 'Coöperatie Groenkring U.A.', 'excluded', '30123456', $2, 'Kweekweg', '3', '1234 AB', 'Ons Dorp')`,
    [cooperativeId, OWN_IBAN],
  );
  await createChart(tx);
  await openYear(tx, 2026);
  await tx.execute(
    `insert into collection_settings (cooperative_id, creditor_identifier) values ($1, 'NL66ZZZ301234560000')`,
    [cooperativeId],
  );
  for (const [index, id] of memberIds.entries()) {
    await tx.execute(
      `insert into member (cooperative_id, member_id, number, given_name, family_name, email, class, engagement, status, joined_on)
       values ($1, $2, $3, 'Noor', $4, $5, 'worker', 'employed', 'member', '2026-01-01')`,
      [cooperativeId, id, index + 1, `Proef ${index + 1}`, index === 2 ? null : `noor${index}@voorbeeld.example`],
    );
    const party = { kind: 'member' as const, id };
    const account = { iban: MEMBER_IBANS[index]!, holderName: `N. Proef ${index + 1}` };
    await recordPartyAccount(tx, party, account);
    await signMandate(tx, { party, ...account, signedOn: localDate('2026-01-05'), signedHow: 'on_paper' });
  }
}
