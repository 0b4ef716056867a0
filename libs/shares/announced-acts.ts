import { announceActs } from '#libs/platform/index.js';

announceActs({
  'share.subscribed': { nl: 'Lid schreef in op een aandeel', en: 'Member subscribed to a share' },
  'share.plan_agreed': { nl: 'Betaalplan voor een aandeel', en: 'Plan for paying a share' },
  'share.plan_changed': { nl: 'Betaalplan gewijzigd', en: 'Plan for paying a share changed' },
  'share.plan_paused': { nl: 'Betaalplan schuift op', en: 'Plan for paying a share moved up' },
  'share.payment_recorded': { nl: 'Storting op een aandeel', en: 'Payment on a share' },
  'share.remitted': { nl: 'Deel van een aandeel kwijtgescholden', en: 'Part of a share remitted' },
  'share.corrected': { nl: 'Mutatie op een aandeel teruggedraaid', en: 'Movement on a share taken back' },
  'share.agreement_signed': { nl: 'Afspraak over inhouden getekend', en: 'Agreement on deduction signed' },
  'share.agreement_revoked': { nl: 'Inhouden gestopt', en: 'Deduction stopped' },
});
