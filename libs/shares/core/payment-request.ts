import { dateText, euroText, inGroups } from '#libs/documents/index.js';
import type { Cents, LocalDate } from '#libs/kernel/index.js';

export interface PaymentRequestFacts {
  readonly name: string;
  readonly cooperative: string;
  readonly amount: Cents;
  readonly dueOn: LocalDate;
  readonly iban: string;
  readonly reference: string;
}

/** A mail that asks for a term: the amount, the day, where to, and that it may be less or later. */
export function paymentRequest(of: PaymentRequestFacts, language: 'nl' | 'en'): { subject: string; text: string } {
  const amount = euroText(of.amount);
  const day = dateText(of.dueOn, language);
  return language === 'nl'
    ? {
        subject: `Je termijn voor ${of.cooperative}`,
        text: `Dag ${of.name},

Het is tijd voor een termijn van je aandeel: ${amount}, voor ${day}.

Maak het over naar ${inGroups(of.iban)} van ${of.cooperative}.
Zet dit kenmerk erbij: ${inGroups(of.reference)}

Komt het nu niet uit? Je mag je termijn verlagen of een keer overslaan. Dat doe je zelf bij Mijn aandeel.
Je stem in de vergadering houd je altijd.
`,
      }
    : {
        subject: `Your instalment for ${of.cooperative}`,
        text: `Dear ${of.name},

It is time for an instalment of your share: ${amount}, by ${day}.

Transfer it to ${inGroups(of.iban)} of ${of.cooperative}.
Add this reference: ${inGroups(of.reference)}

Is this not a good moment? You may lower your instalment or skip one. You can do that yourself under My share.
You always keep your vote in the meeting.
`,
      };
}
