import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApproveBatch,
  ConfirmPartyAccount,
  ExportBatch,
  MakeBatch,
  recordPartyAccount,
  SettleBatch,
} from '#libs/banking/index.js';
import { cents, localDate, newId, type Id } from '#libs/kernel/index.js';
import { SmtpMailer, Transactions, type Config } from '#libs/platform/index.js';
import { openExits, type TestExits } from '#test/support/exits.js';
import { MailServer } from '#test/support/mail-server.js';
import type { ExitMailKind } from './core/exit-mail.js';
import { CorrectMovement } from './use-cases/correct-movement.js';
import { RecordDispute } from './use-cases/exit-dispute.js';
import { FixClaim } from './use-cases/exit-fix-claim.js';
import { SendExitLetters } from './use-cases/exit-letters.js';
import { ResolveDispute } from './use-cases/exit-resolve-dispute.js';
import { ViewExits } from './use-cases/exit-view.js';
import { OpenShareAccount } from './use-cases/open-share-account.js';
import { RecordPayment } from './use-cases/record-payment.js';
import { DecideRefund } from './use-cases/refund-decide.js';
import { OfferRefunds } from './use-cases/refund-offer.js';

const TOPICS: Readonly<Record<string, ExitMailKind>> = {
  'share-exit-claim': 'claim',
  'share-exit-approved': 'approved',
  'share-exit-deferred': 'deferred',
  'share-exit-lowered': 'lowered',
  'share-exit-paid': 'paid',
  'share-exit-resolved': 'resolved',
};

let exits: TestExits;
let server: MailServer;
let letters: SendExitLetters;
let account: Id;
beforeAll(async () => {
  exits = await openExits('2026-10-15');
  server = await MailServer.start();
  const mailer = new SmtpMailer(server.url, 'kantoor@groenkring.example');
  const config = { publicUrl: 'https://kantoor.example' } as Config;
  letters = new SendExitLetters(exits.get(Transactions), mailer, config);
}, 60_000);
afterAll(async () => {
  await server.close();
  await exits.close();
});

const view = () => exits.get(ViewExits).one(exits.board, account);

/** Sends what waits in the outbox, as the worker does, and answers what arrived. */
async function post(): Promise<{ to: string[]; raw: string }[]> {
  const waiting = await exits.run((tx) =>
    tx.query<{ topic: string; subject_id: Id }>(
      `select topic, subject_id from outbox where cooperative_id = $1 and topic = any($2::text[]) order by outbox_id`,
      [exits.cooperativeId, Object.keys(TOPICS)],
    ),
  );
  const before = server.received.length;
  for (const { subject_id, topic } of waiting.slice(before))
    await letters.run(exits.board, TOPICS[topic]!, [subject_id]);
  return server.received.slice(before);
}

/** The text as a reader sees it: quoted-printable undone, and no-break spaces plain. */
const readable = (raw: string): string =>
  Buffer.from(
    raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  )
    .toString('utf8')
    .replaceAll('\u00a0', ' ');

async function payTerm(day: string): Promise<void> {
  exits.on(day);
  await exits.get(OfferRefunds).run(exits.bookkeeper, account);
  const { batch } = await exits.get(MakeBatch).run(exits.bookkeeper, { kind: 'payment', execution_on: localDate(day) });
  await exits.get(ApproveBatch).run(exits.board, batch.batchId, 1);
  await exits.get(ExportBatch).run(exits.board, batch.batchId);
  await exits.get(SettleBatch).run(exits.bookkeeper, batch.batchId, localDate(day));
}

describe('letters to a former member', () => {
  it('say that the claim was fixed, without an amount', async () => {
    account = (await exits.get(OpenShareAccount).run(exits.bookkeeper, { member_id: exits.people.noor })).account_id;
    const payment = { payment_id: newId(), amount: cents(80_000), paid_on: localDate('2026-10-01') };
    await exits.get(RecordPayment).run(exits.bookkeeper, account, { ...payment, channel: 'bank_transfer' });
    const wrong = { payment_id: newId(), amount: cents(5_000), paid_on: localDate('2026-10-09') };
    await exits.get(RecordPayment).run(exits.bookkeeper, account, { ...wrong, channel: 'cash' });
    await exits.leave(exits.people.noor, '2026-10-31');
    exits.on('2026-11-23');
    await exits.get(FixClaim).run(exits.bookkeeper, account);
    const [mail, ...more] = await post();
    expect([mail!.to, more]).toEqual([['noor@proef.example'], []]);
    const text = readable(mail!.raw);
    expect(text).toContain('Je lidmaatschap eindigde op 31 oktober 2026.');
    expect(text).toContain(`https://kantoor.example/c/${exits.cooperativeId}/aandelen/vertrek/${account}`);
    expect(text).not.toContain('850');
  });

  it('say that it is less, when a payment turns out to be of somebody else', async () => {
    const { movement_id } = await exits.run((tx) =>
      tx.one<{ movement_id: Id }>(
        `select movement_id from share_movement where cooperative_id = $1 and account_id = $2 and channel = 'cash'`,
        [exits.cooperativeId, account],
      ),
    );
    await exits.get(CorrectMovement).run(exits.bookkeeper, account, { movement_id, reason: 'van Sam' });
    expect((await view()).balance).toMatchObject({ paid: 80_000, fixed: 80_000, obligation: 80_000 });
    const [mail, ...more] = await post();
    expect([mail!.to, more]).toEqual([['noor@proef.example'], []]);
    const text = readable(mail!.raw);
    expect(text).toContain('een betaling van 9 oktober 2026 op jouw aandeel die daar niet hoorde');
    expect(text).not.toMatch(/van Sam|50,00/);
  });

  it('say when it is paid, and why it is later', async () => {
    const { proposal } = await view();
    await exits.get(DecideRefund).approve(exits.board, account, proposal!.schedule_id, 'bestuur');
    expect(readable((await post())[0]!.raw)).toContain('De eerste betaling is rond 31 oktober 2027.');
    await exits.get(DecideRefund).defer(exits.board, account, {
      until: localDate('2027-12-06'),
      ground: 'liquidity',
      reason: 'Er is deze winter te weinig geld.',
      decision: 'bestuur',
    });
    const text = readable((await post())[0]!.raw);
    expect(text).toContain('De reden: Er is deze winter te weinig geld.');
    expect(text).toContain('De nieuwe dag van de eerste betaling is 6 december 2027.');
  });

  it('answer an objection', async () => {
    const dispute_id = newId();
    const raised = { dispute_id, raised_on: localDate('2026-11-20'), reason: 'x', letter: 'y', contested: cents(0) };
    await exits.get(RecordDispute).run(exits.bookkeeper, account, raised);
    const answer = { outcome: 'stays' as const, answer: 'Het bedrag klopt: zie je stortingen.', decision: 'bestuur' };
    await exits.get(ResolveDispute).run(exits.board, account, { dispute_id, ...answer });
    expect(readable((await post())[0]!.raw)).toContain('Het antwoord: Het bedrag klopt: zie je stortingen.');
  });

  it('say that a part was paid, and with the last part bring the closing statement', async () => {
    const noor = { kind: 'member', id: exits.people.noor } as const;
    const iban = { iban: 'NL32BUNQ2012345678', holderName: 'N. Proef' };
    const { accountId } = await exits.run((tx) => recordPartyAccount(tx, noor, iban));
    await exits.get(ConfirmPartyAccount).run(exits.board, accountId, 'called_back');
    await payTerm('2027-12-06');
    const [part] = await post();
    expect(readable(part!.raw)).toContain('op 6 december 2027 een deel van je ledenaandeel');
    expect(part!.raw).not.toContain('application/pdf');
    await payTerm('2028-12-06');
    const [last] = await post();
    expect(readable(last!.raw)).toContain('het laatste van je ledenaandeel');
    expect(last!.raw).toContain('filename=afrekening-ledenaandeel-1.pdf');
    const encoded = last!.raw.split('Content-Transfer-Encoding: base64\r\n')[1]!.split('\r\n\r\n')[1]!.split('--')[0]!;
    expect(Buffer.from(encoded, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });
});
