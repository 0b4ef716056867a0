import { addMessages } from '#libs/platform/index.js';

addMessages({
  loan_term_not_whole: {
    nl: 'De looptijd is een heel aantal termijnen. Kies een andere looptijd, of een andere tijd tussen twee termijnen.',
    en: 'The term is a whole number of payments. Choose another term, or another time between two payments.',
  },
  loan_starts_before_agreed: {
    nl: 'De lening begint niet voor de dag van de afspraak.',
    en: 'The loan does not start before the day it was agreed.',
  },
  loan_agreed_later: { nl: 'De dag van de afspraak is al geweest.', en: 'The day of the agreement is in the past.' },
  loan_wft_too_late: {
    nl: 'De controle op de Wft is gedaan voor de lening werd afgesproken, niet erna.',
    en: 'The check on the Wft was made before the loan was agreed, not after.',
  },
  loan_wft_note: {
    nl: 'Met deze lening zijn er 150 of meer uitleners, of is er € 5 miljoen of meer geleend. Dan kan de Wft gelden. Laat het nakijken en schrijf op wat eruit kwam.',
    en: 'With this loan there are 150 or more lenders, or EUR 5 million or more is lent. The Wft may apply. Have it checked and write down what was found.',
  },
  loan_conflict_remark: {
    nl: 'De uitlener zit in het bestuur. Schrijf op wie er in plaats van deze bestuurder heeft beslist.',
    en: 'The lender is on the board. Write down who decided instead.',
  },
  loan_member_unknown: {
    nl: 'Op de dag van de afspraak was dit geen lid. Kies een lid.',
    en: 'This was no member on the day of the agreement. Choose a member.',
  },
  loan_future: { nl: 'Deze dag moet nog komen.', en: 'This day has yet to come.' },
  loan_before_agreed: {
    nl: 'De lening is afgesproken op {date}. Kies een latere dag.',
    en: 'The loan was agreed on {date}. Choose a later day.',
  },
  loan_amount_missing: { nl: 'Vul het bedrag in.', en: 'Fill in the amount.' },
  loan_received_too_much: {
    nl: 'Van deze lening komt nog hoogstens € {most} binnen. Meer is niet afgesproken.',
    en: 'Of this loan at most € {most} is still to come. No more was agreed.',
  },
  loan_repayment_too_large: {
    nl: 'Er is nog € {most} terug te betalen. Meer kun je niet aflossen.',
    en: 'There is € {most} left to pay back. You cannot pay back more.',
  },
  loan_interest_too_much: {
    nl: 'Er staat nog € {most} rente open. Boek eerst de rente die erbij komt.',
    en: 'There is € {most} of interest open. Book the interest that is due first.',
  },
  loan_no_interest: {
    nl: 'Tot deze dag is er geen rente. Is het geld al ontvangen?',
    en: 'There is no interest until this day. Was the money received?',
  },
  loan_interest_booked: {
    nl: 'Tot {date} is de rente al geboekt. Haal die rente eerst terug.',
    en: 'Interest has been booked until {date}. Take that interest back first.',
  },
  loan_reclassified_since: {
    nl: 'Na deze dag is een deel kortlopend gemaakt. Haal dat eerst terug.',
    en: 'After this day a part was moved to short term. Take that back first.',
  },
  loan_changed_since: {
    nl: 'Na deze dag is er al iets gebeurd met lening {number}. Kies een latere dag.',
    en: 'Something happened to loan {number} after this day. Choose a later day.',
  },
  loan_corrected_already: { nl: 'Dit is al teruggehaald.', en: 'This has been taken back already.' },
  loan_correction_date: {
    nl: 'Een correctie valt niet voor {date}, de dag van wat je terughaalt.',
    en: 'A correction is not before {date}, the day of what you take back.',
  },
  loan_correct_later_first: {
    nl: 'Er is daarna iets gebeurd dat hierop steunt. Haal dat eerst terug.',
    en: 'Something happened later that stands on this. Take that back first.',
  },
  loan_payment_under_way: {
    nl: 'Er staat al € {amount} klaar om te betalen. Kies daar eerst Niet betalen.',
    en: 'There is € {amount} waiting to be paid already. Choose Do not pay there first.',
  },
  loan_payment_past: { nl: 'Kies vandaag of een latere dag.', en: 'Choose today or a later day.' },
  loan_event_of_bank: {
    nl: 'Dit komt van Betalingen. Haal het daar terug, dan gaat het hier vanzelf mee.',
    en: 'This comes from Payments. Take it back there, and it is taken back here by itself.',
  },
  loan_withdrawn: { nl: 'Deze lening is ingetrokken.', en: 'This loan was taken back.' },
  loan_has_events: {
    nl: 'Er is al geld bewogen. Haal dat eerst terug, of laat de lening staan.',
    en: 'Money has moved. Take that back first, or let the loan stand.',
  },
  loan_agreement_stands: {
    nl: 'Een afspraak verandert niet. Maak een nieuwe lening.',
    en: 'An agreement does not change. Make a new loan.',
  },
  loan_card_negative: {
    nl: 'Hierdoor zou de lening onder nul komen.',
    en: 'The loan would fall below zero.',
  },
  loan_no_year: {
    nl: 'Kies een jaar waarin de lening liep.',
    en: 'Choose a year in which there was this loan.',
  },
});
