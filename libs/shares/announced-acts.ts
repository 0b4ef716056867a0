import { announceActs } from '#libs/platform/index.js';

announceActs({
  'share.subscribed': { nl: 'Lid schreef in op een aandeel', en: 'Member subscribed to a share' },
  'share.plan_agreed': { nl: 'Betaalplan voor een aandeel', en: 'Plan for paying a share' },
  'share.plan_changed': { nl: 'Betaalplan gewijzigd', en: 'Plan for paying a share changed' },
  'share.plan_paused': { nl: 'Betaalplan schuift op', en: 'Plan for paying a share moved up' },
  'share.request_made': { nl: 'Lid vraagt het bestuur om ruimte', en: 'Member asks the board for room' },
  'share.request_withdrawn': { nl: 'Lid trok een verzoek in', en: 'Member took a request back' },
  'share.request_agreed': { nl: 'Bestuur ging akkoord met een verzoek', en: 'Board agreed to a request' },
  'share.request_refused': { nl: 'Bestuur wees een verzoek af', en: 'Board refused a request' },
  'share.payment_recorded': { nl: 'Storting op een aandeel', en: 'Payment on a share' },
  'share.remitted': { nl: 'Deel van een aandeel kwijtgescholden', en: 'Part of a share remitted' },
  'share.corrected': { nl: 'Mutatie op een aandeel teruggedraaid', en: 'Movement on a share taken back' },
  'share.overpayment_offered': { nl: 'Te veel betaald wordt teruggegeven', en: 'Overpayment is given back' },
  'share.deducted': { nl: 'Termijn ingehouden of verrekend', en: 'Instalment deducted or set off' },
  'share.agreement_signed': { nl: 'Afspraak over inhouden getekend', en: 'Agreement on deduction signed' },
  'share.agreement_revoked': { nl: 'Inhouden gestopt', en: 'Deduction stopped' },
  'share.overpayment_taken_back': {
    nl: 'Te veel betaald toch niet teruggegeven',
    en: 'Overpayment not given back after all',
  },
  'share.claim_lowered': { nl: 'Terug te krijgen aandeel verlaagd', en: 'What comes back of a share lowered' },
  'share.claim_fixed': { nl: 'Terug te krijgen aandeel vastgesteld', en: 'What comes back of a share fixed' },
  'share.set_off': { nl: 'Schuld verrekend met een aandeel', en: 'Debt set off against a share' },
  'share.refund_proposed': { nl: 'Terugbetaling van een aandeel voorgesteld', en: 'Refund of a share proposed' },
  'share.refund_approved': { nl: 'Terugbetaling van een aandeel goedgekeurd', en: 'Refund of a share approved' },
  'share.refund_deferred': { nl: 'Terugbetaling van een aandeel uitgesteld', en: 'Refund of a share deferred' },
  'share.disputed': { nl: 'Bezwaar tegen de afrekening van een aandeel', en: 'Objection to the settlement of a share' },
  'share.dispute_resolved': {
    nl: 'Besluit over een bezwaar tegen een afrekening',
    en: 'Decision on an objection to a settlement',
  },
  'share.refund_offered': {
    nl: 'Terugbetaling van een aandeel klaargezet',
    en: 'Refund of a share offered for payment',
  },
});
