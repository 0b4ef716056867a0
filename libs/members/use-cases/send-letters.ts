import { Injectable } from '@nestjs/common';
import { articlesOn, readCooperative, type Articles, type Cooperative } from '#libs/cooperatives/index.js';
import { dateText } from '#libs/documents/index.js';
import { today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { DocumentStore, Mailer, Transactions, type Mail, type TenantContext, type Tx } from '#libs/platform/index.js';
import { drawLetter } from '../core/letters/letter-paper.js';
import { asMail, letterFileName, letterText, type LetterFacts } from '../core/letters/letter.js';
import type { Member } from '../core/member.js';
import { liabilityUntil } from '../core/membership-dates.js';
import type { LetterKind } from '../core/transitions.js';
import { findEvent, type MemberEvent } from '../data/member-event.repository.js';
import { findMember } from '../data/member.repository.js';

/** Kind of the letters in the document store; the source is the event. */
export const LETTER_DOCUMENT = 'member-letter';

/** Draws the letters that go with acts, keeps them, and mails the same text to who has an address. */
@Injectable()
export class SendLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentStore,
    private readonly mailer: Mailer,
  ) {}

  /** May run twice: the store keeps one letter per event, and the mail has one id. */
  async run(context: TenantContext, eventIds: readonly Id[]): Promise<void> {
    for (const eventId of eventIds) {
      const mail = await this.transactions.run(context, (tx) => this.keep(tx, eventId));
      if (mail) await this.mailer.send(mail);
    }
  }

  private async keep(tx: Tx, eventId: Id): Promise<Mail | undefined> {
    const event = await findEvent(tx, eventId);
    const member = event?.letter ? await findMember(tx, event.member_id) : undefined;
    if (!event?.letter || !member) return undefined;
    const date = today(tx.context.clock);
    const kind = event.letter as LetterKind;
    const cooperative = await readCooperative(tx);
    const text = letterText(
      kind,
      factsOf(event, member, cooperative, await articlesOn(tx, event.effective_on)),
      member.language,
    );
    const receiver = [`${member.given_name} ${member.family_name}`, ...addressOf(member)];
    const frame = { language: member.language, date, sender: senderOf(cooperative), receiver };
    await this.documents.save(tx, {
      kind: LETTER_DOCUMENT,
      sourceId: eventId,
      version: 1,
      fileName: letterFileName(kind, date),
      mediaType: 'application/pdf',
      bytes: drawLetter(text, frame),
    });
    return member.email === null
      ? undefined
      : { to: member.email, subject: text.subject, text: asMail(text), id: eventId };
  }
}

function factsOf(event: MemberEvent, member: Member, cooperative: Cooperative, articles: Articles): LetterFacts {
  const say = (date: LocalDate | null): string => (date === null ? '' : dateText(date, member.language));
  const { ends_on } = event;
  return {
    name: `${member.given_name} ${member.family_name}`,
    number: member.number,
    cooperative: cooperative.legal_name,
    decision: event.decision,
    decidedBy: event.decided_by,
    effectiveOn: say(event.effective_on),
    endsOn: say(ends_on),
    receivedOn: say(event.received_on),
    appealUntil: say(event.appeal_until),
    trialUntil: say(member.candidate_until),
    reason: event.reason,
    reasonCode: event.reason_code,
    won: event.act === 'appeal_won',
    articles,
    liableUntil: say(ends_on === null ? null : (liabilityUntil(ends_on, articles) ?? null)),
  };
}

export const addressOf = (of: Pick<Member, 'street' | 'house_number' | 'postal_code' | 'city'>): string[] =>
  [`${of.street} ${of.house_number}`.trim(), `${of.postal_code} ${of.city}`.trim()].filter((line) => line !== '');

export const senderOf = (cooperative: Cooperative): string[] => [
  cooperative.legal_name,
  ...addressOf(cooperative),
  ...(cooperative.kvk_number ? [`KvK ${cooperative.kvk_number}`] : []),
];
