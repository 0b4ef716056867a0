import type { Movement, MovementKind } from '../movement.js';

const KINDS: Record<'nl' | 'en', Partial<Record<MovementKind, string>>> = {
  nl: {
    subscribed: 'Ingeschreven',
    remitted: 'Kwijtgescholden',
    lapsed: 'Vervallen bij vertrek',
    collected: 'Gestort',
    collection_failed: 'Teruggeboekt',
    overpaid: 'Te veel betaald',
    overpayment_returned: 'Te veel betaald, teruggegeven',
    owed_back: 'Teruggeboekt na terugbetaling',
    loss_allocated: 'Deel in verlies',
    interest_credited: 'Rente',
    claim_fixed: 'Vordering vastgesteld',
    set_off: 'Verrekend',
    refund_paid: 'Terugbetaald',
    refund_returned: 'Terugbetaling teruggekomen',
    corrected: 'Correctie',
  },
  en: {
    subscribed: 'Subscribed',
    remitted: 'Remitted',
    lapsed: 'Lapsed on leaving',
    collected: 'Paid in',
    collection_failed: 'Returned by the bank',
    overpaid: 'Paid too much',
    overpayment_returned: 'Paid too much, given back',
    owed_back: 'Returned after it was paid back',
    loss_allocated: 'Part in losses',
    interest_credited: 'Interest',
    claim_fixed: 'Claim fixed',
    set_off: 'Set off',
    refund_paid: 'Paid back',
    refund_returned: 'Payment back came back',
    corrected: 'Correction',
  },
};

const CHANNELS: Record<'nl' | 'en', Record<string, string>> = {
  nl: {
    bank_transfer: 'overboeking',
    direct_debit: 'incasso',
    payroll: 'via loon',
    invoice_set_off: 'via eigen factuur',
    cash: 'contant',
    opening: 'van voor dit kantoor',
  },
  en: {
    bank_transfer: 'transfer',
    direct_debit: 'direct debit',
    payroll: 'out of wages',
    invoice_set_off: 'own invoice',
    cash: 'cash',
    opening: 'from before this office',
  },
};

/** A movement in words of paper: `Gestort (incasso)`. */
export function movementWords({ channel, kind }: Pick<Movement, 'channel' | 'kind'>, language: 'nl' | 'en'): string {
  const what = KINDS[language][kind] ?? kind;
  return channel ? `${what} (${CHANNELS[language][channel]})` : what;
}
