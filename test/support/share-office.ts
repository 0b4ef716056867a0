import { addDays, addMonths, newId, systemClock, today, yearOf, type Id, type LocalDate } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import { TenantContext, Transactions } from '#libs/platform/index.js';
import { giveCooperative, givePerson, openOffice, type Person, type TestOffice } from './office.js';

export const TODAY = today(systemClock);
export const JOINED = addMonths(TODAY, -6);
/** The first day of a plan unless said. */
export const NEXT = addDays(TODAY, 10);

/** A co-operative with books, five members without a share, a bookkeeper and the board. */
export class ShareOffice {
  private constructor(
    readonly office: TestOffice,
    readonly cooperative: Id,
    readonly bookkeeper: Person,
    readonly board: Person,
    readonly members: readonly { id: Id; person: Person }[],
  ) {}

  static async open(): Promise<ShareOffice> {
    const office = await openOffice();
    const cooperative = await giveCooperative(office);
    await office.app.get(Transactions).run(TenantContext.forJob(cooperative, 'test', systemClock), async (tx) => {
      await createChart(tx);
      for (const year of [-1, 0, 1]) await openYear(tx, yearOf(TODAY) + year);
    });
    await office.sql(`update cooperative set iban = 'NL63TRIO0212345678' where cooperative_id = $1`, [cooperative]);
    const members: { id: Id; person: Person }[] = [];
    for (const [index, name] of ['Fatma', 'Jan', 'Noor', 'Sem', 'Ada'].entries()) {
      const id = newId();
      await office.sql(
        `insert into member (cooperative_id, member_id, number, given_name, family_name, email, class, engagement, status, joined_on)
         values ($1, $2, $3, $4, 'Proef', $5, 'worker', 'employed', 'member', $6)`,
        [cooperative, id, index + 1, name, `${name.toLowerCase()}@voorbeeld.example`, JOINED],
      );
      members.push({ id, person: await givePerson(office, cooperative, ['member'], id) });
    }
    const bookkeeper = await givePerson(office, cooperative, ['bookkeeper']);
    const board = await givePerson(office, cooperative, ['board']);
    return new ShareOffice(office, cooperative, bookkeeper, board, members);
  }

  context = () => TenantContext.forJob(this.cooperative, 'test', systemClock);
  close = () => this.office.close();

  /** A share account for one of the members. @returns its id */
  async give(index: number): Promise<Id> {
    const { body, status } = await this.bookkeeper.make('C/shares', { member_id: this.members[index]!.id });
    if (status !== 201) throw new Error(`no account: ${status} ${String(body.code)}`);
    return body.account_id as Id;
  }

  /** An act on an account as somebody sees it now. */
  async act(person: Person, method: 'put' | 'post', id: Id, path: string, body: object) {
    const { version } = (await person.get(`C/shares/${id}`)).body;
    return person[method](`C/shares/${id}/${path}`, body).set('if-match', `"${version}"`);
  }

  plan = (person: Person, id: Id, body: object = {}) =>
    this.act(person, 'put', id, 'plan', {
      channel: 'bank_transfer',
      rhythm: 'monthly',
      first_due_on: NEXT,
      terms: 20,
      ...body,
    });

  pay = (id: Id, amount: string, more: object = {}) =>
    this.bookkeeper.post(`C/shares/${id}/payments`, {
      payment_id: newId(),
      amount,
      paid_on: TODAY,
      channel: 'bank_transfer',
      ...more,
    });

  ties = async (on: LocalDate = TODAY) => (await this.bookkeeper.get(`C/share-register/tie-out?on=${on}`)).body;
}

/** Status, code and what is wrong where, in one line each. */
export const codes = (answer: {
  status: number;
  body: { code: string; errors?: { pointer: string; code: string }[] };
}): (string | number)[] => [
  answer.status,
  answer.body.code,
  ...(answer.body.errors ?? []).map(({ code, pointer }) => `${pointer} ${code}`),
];
