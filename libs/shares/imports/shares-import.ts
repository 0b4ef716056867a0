import { Injectable } from '@nestjs/common';
import { expectReceipts } from '#libs/banking/index.js';
import { articlesOn, type Articles } from '#libs/cooperatives/index.js';
import {
  ColumnImport,
  ImportsRows,
  READY,
  type ImportColumn,
  type ImportRow,
  type Judgement,
  type TellRows,
} from '#libs/imports/index.js';
import { newId, today, ZERO, type Cents, type Id, type LocalDate } from '#libs/kernel/index.js';
import { knownMembers, membershipPeriods, type MembershipPeriod } from '#libs/members/index.js';
import { auditEach, type Tx } from '#libs/platform/index.js';
import type { ShareAccount } from '../core/share-account.js';
import { obligationOf } from '../core/who-subscribes.js';
import { accountsOfMembers, insertAccount, lockAccounts } from '../data/accounts.js';
import { openMovementsOfSource, readFigures } from '../data/movements.js';
import { PAYMENT_PURPOSE } from '../data/purposes.js';
import { ShareBook } from '../share-book.js';

const COLUMNS: readonly ImportColumn[] = [
  {
    name: 'member_id',
    words: { nl: 'Lid', en: 'Member' },
    synonyms: 'naam lidnummer naamlid wie persoon deelnemer aandeelhouder'.split(' '),
    kind: 'name',
    list: 'members',
    required: true,
    example: 'Anna de Waal',
  },
  {
    name: 'obligation',
    words: { nl: 'Ingeschreven', en: 'Subscribed' },
    synonyms: 'aandeel ledenaandeel inschrijving verplichting stortingsplicht bedragaandeel'.split(' '),
    kind: 'euro',
    example: '1.000,00',
  },
  {
    name: 'paid',
    words: { nl: 'Gestort', en: 'Paid in' },
    synonyms: 'betaald inleg gestortbedrag totgestort totaalbetaald saldo stand paidin'.split(' '),
    kind: 'euro',
    required: true,
    example: '350,00',
  },
  {
    name: 'opened_on',
    words: { nl: 'Ingeschreven op', en: 'Subscribed on' },
    synonyms: 'datum inschrijfdatum sinds datuminschrijving'.split(' '),
    kind: 'date',
    example: '01-03-2025',
  },
];

interface Entry {
  readonly account: ShareAccount;
  readonly obligation: Cents;
  readonly paid: Cents;
}

/** Shares as they were before the office kept them: what members subscribed to and paid so far, against the suspense account that the opening balance clears. */
@Injectable()
@ImportsRows()
export class SharesImport extends ColumnImport {
  readonly kind = 'shares';
  readonly words = { nl: 'Ledenaandelen tot nu toe', en: 'Member shares so far' };
  readonly roles = ['bookkeeper'] as const;
  readonly areas = ['shares'] as const;
  readonly columns = COLUMNS;

  constructor(private readonly book: ShareBook) {
    super();
  }

  override async lists(tx: Tx) {
    return { members: await knownMembers(tx) };
  }

  async judge(tx: Tx, rows: readonly ImportRow[]): Promise<Judgement[]> {
    const members = await membersOf(tx, rows);
    const accounts = await accountsOfMembers(tx, [...members.keys()]);
    const figures = await readFigures(
      tx,
      [...accounts.values()].map(({ account_id }) => account_id),
    );
    const articles = await articlesOn(tx, today(tx.context.clock));
    const lines = new Map<string, number>();
    return rows.map((row): Judgement => {
      const id = String(row.values['member_id']) as Id;
      const line = lines.get(id);
      if (line !== undefined) return refused({ code: 'import_twice_in_file', params: { line } });
      lines.set(id, row.line);
      const account = accounts.get(id);
      if (account && figures.get(account.account_id)!.obligation > 0)
        return { state: 'duplicate', remarks: [{ code: 'share_account_exists' }] };
      const { joined_on } = members.get(id)!;
      const opened = openedOn(row, joined_on);
      if (opened < joined_on)
        return refused({ column: 'opened_on', code: 'share_before_membership', params: { date: joined_on } });
      const obligation = amountOf(row, 'obligation') ?? obligationOf(articles);
      if (obligation <= 0) return refused({ column: 'obligation', code: 'share_amount_positive' });
      if (amountOf(row, 'paid')! < 0 || amountOf(row, 'paid')! > obligation)
        return refused({ column: 'paid', code: 'share_paid_out_of_bounds' });
      return READY;
    });
  }

  async keep(tx: Tx, importId: Id, rows: readonly ImportRow[]): Promise<Id[]> {
    const now = today(tx.context.clock);
    const entries = await this.open(tx, rows, await articlesOn(tx, now));
    const source = { kind: 'import', id: importId };
    await this.book.record(
      tx,
      entries.map(({ account, obligation }) => ({
        account,
        kind: 'subscribed' as const,
        amount: obligation,
        on: account.called ? now : account.opened_on,
        source,
        key: `import:${importId}:${account.account_id}`,
      })),
    );
    await this.book.receive(
      tx,
      entries
        .filter(({ paid }) => paid > 0)
        .map(({ account, paid }) => ({
          account,
          amount: paid,
          on: now,
          channel: 'opening' as const,
          counter: { account: 'suspense' },
          source,
          key: `import:${importId}:${account.account_id}:paid`,
        })),
    );
    auditEntries(tx, importId, entries, now);
    return entries.map(({ account }) => account.account_id);
  }

  /** The series stays: what the import wrote is taken back, movement by movement. @throws share_paid_out_of_bounds when something was paid or changed since */
  async remove(tx: Tx, importId: Id, made: readonly Id[], tell: TellRows): Promise<void> {
    await lockAccounts(tx, made);
    // what was paid in goes before the promise it was paid on
    const movements = await openMovementsOfSource(tx, 'import', importId);
    let gone = 0;
    for (const movement of movements) {
      await this.book.takeBack(tx, movement, today(tx.context.clock), 'import');
      if (movement.kind === 'subscribed' && ++gone % 500 === 0) await tell(gone);
    }
    auditEach(
      tx,
      'share.corrected',
      'share_account',
      movements.map(({ account_id, movement_id, kind }) => ({
        id: account_id,
        changes: { movement_id, kind, import_id: importId },
      })),
    );
  }

  private async open(tx: Tx, rows: readonly ImportRow[], articles: Articles): Promise<Entry[]> {
    const members = await membersOf(tx, rows);
    const known = await accountsOfMembers(tx, [...members.keys()]);
    const entries = rows.map((row) => {
      const { family_name, given_name, joined_on, member_id } = members.get(String(row.values['member_id']) as Id)!;
      const obligation = amountOf(row, 'obligation') ?? obligationOf(articles);
      const opened_on = openedOn(row, joined_on);
      const account = known.get(member_id);
      const account_id = account?.account_id ?? newId();
      return {
        account,
        account_id,
        member_id,
        name: `${given_name} ${family_name}`,
        obligation,
        opened_on,
        paid: amountOf(row, 'paid') ?? ZERO,
      };
    });
    const fresh = entries.filter(({ account }) => !account);
    const receipts = await expectReceipts(
      tx,
      fresh.map(({ account_id, member_id, name, obligation, opened_on }) => ({
        purpose: PAYMENT_PURPOSE,
        sourceId: account_id,
        party: { kind: 'member' as const, id: member_id },
        partyName: name,
        amount: obligation,
        wantedOn: opened_on,
      })),
    );
    const references = new Map(receipts.map(({ reference, sourceId }) => [sourceId, reference!]));
    const opened: Entry[] = [];
    for (const { account: there, account_id, member_id, obligation, opened_on, paid } of entries) {
      const account = there ?? {
        account_id,
        member_id,
        payment_reference: references.get(account_id)!,
        opened_on,
        called: articles.share_called,
        version: 1,
      };
      if (!there) await insertAccount(tx, account);
      opened.push({ account, obligation, paid });
    }
    return opened;
  }
}

/** As when each was subscribed and paid by hand. */
function auditEntries(tx: Tx, importId: Id, entries: readonly Entry[], now: LocalDate): void {
  const of = (account: ShareAccount, changes: object) => ({
    id: account.account_id,
    changes: { ...changes, import_id: importId },
  });
  auditEach(
    tx,
    'share.subscribed',
    'share_account',
    entries.map(({ account, obligation }) =>
      of(account, { member_id: account.member_id, amount: obligation, on: account.opened_on }),
    ),
  );
  auditEach(
    tx,
    'share.payment_recorded',
    'share_account',
    entries
      .filter(({ paid }) => paid > 0)
      .map(({ account, paid }) => of(account, { amount: paid, on: now, channel: 'opening' })),
  );
}

const refused = (remark: Judgement['remarks'][number]): Judgement => ({ state: 'refused', remarks: [remark] });
const amountOf = ({ values }: ImportRow, name: string): Cents | undefined => values[name] as Cents | undefined;
const openedOn = ({ values }: ImportRow, joined: LocalDate): LocalDate =>
  (values['opened_on'] as LocalDate | undefined) ?? joined;

async function membersOf(tx: Tx, rows: readonly ImportRow[]): Promise<Map<Id, MembershipPeriod>> {
  const ids = [...new Set(rows.map((row) => String(row.values['member_id']) as Id))];
  return new Map((await membershipPeriods(tx, ids)).map((member) => [member.member_id, member]));
}
