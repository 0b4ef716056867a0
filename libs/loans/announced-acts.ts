import { announceActs } from '#libs/platform/index.js';

announceActs({
  'loan.agreed': { nl: 'Ledenlening afgesproken', en: 'Member loan agreed' },
  'loan.withdrawn': { nl: 'Ledenlening ingetrokken', en: 'Member loan taken back' },
  'loan.received': { nl: 'Geld van een ledenlening ontvangen', en: 'Money of a member loan received' },
  'loan.interest_due': { nl: 'Rente op een ledenlening verschuldigd', en: 'Interest on a member loan due' },
  'loan.interest_paid': { nl: 'Rente op een ledenlening betaald', en: 'Interest on a member loan paid' },
  'loan.repaid': { nl: 'Ledenlening afgelost', en: 'Member loan paid back' },
  'loan.payment_offered': { nl: 'Betaling van een ledenlening klaargezet', en: 'Payment of a member loan offered' },
  'loan.payment_taken_back': {
    nl: 'Klaargezette betaling van een ledenlening teruggehaald',
    en: 'Offered payment of a member loan taken back',
  },
  'loan.corrected': { nl: 'Mutatie van een ledenlening gecorrigeerd', en: 'Event of a member loan corrected' },
  'loan.reclassified': {
    nl: 'Deel van een ledenlening kortlopend gemaakt',
    en: 'Part of a member loan moved to short term',
  },
});
