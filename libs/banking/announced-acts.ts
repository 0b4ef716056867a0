import { announceActs } from '#libs/platform/index.js';

announceActs({
  'payment_batch.made': { nl: 'Betaalbatch gemaakt', en: 'Payment batch made' },
  'payment_batch.changed': { nl: 'Betaalbatch gewijzigd', en: 'Payment batch changed' },
  'payment_batch.announced': { nl: 'Incasso aangekondigd', en: 'Collection announced' },
  'payment_batch.approved': { nl: 'Betaalbatch goedgekeurd', en: 'Payment batch approved' },
  'payment_batch.exported': { nl: 'Betaalbatch geëxporteerd', en: 'Payment batch exported' },
  'payment_batch.accepted': { nl: 'Betaalbatch aangenomen door de bank', en: 'Payment batch accepted by the bank' },
  'payment_batch.rejected': { nl: 'Betaalbatch geweigerd door de bank', en: 'Payment batch rejected by the bank' },
  'payment_batch.settled': { nl: 'Betaalbatch uitgevoerd', en: 'Payment batch settled' },
  'payment_batch.cancelled': { nl: 'Betaalbatch geannuleerd', en: 'Payment batch cancelled' },
  'payment_order.settled': { nl: 'Betaling uitgevoerd', en: 'Payment settled' },
  'payment_order.settlement_undone': { nl: 'Uitvoering teruggedraaid', en: 'Settlement undone' },
  'payment_order.returned': { nl: 'Betaling teruggekomen', en: 'Payment returned' },
  'payment_order.reopened': { nl: 'Betaling opnieuw aangeboden', en: 'Payment offered again' },
  'payment_receipt.registered': { nl: 'Ontvangst opgeschreven', en: 'Receipt registered' },
  'payment_receipt.undone': { nl: 'Ontvangst teruggedraaid', en: 'Receipt undone' },
});
