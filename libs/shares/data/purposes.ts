/** What orders of banking are for, in this room's words. */

/** One term collected by direct debit: source is the plan, part the number of the term. */
export const INSTALMENT_PURPOSE = 'share_instalment';
/** Transfers she makes herself, with her reference: source is the account. */
export const PAYMENT_PURPOSE = 'share_payment';
/** What she paid too much: source is the movement that gives it back. */
export const OVERPAYMENT_PURPOSE = 'share_overpayment';
/** A term of what is paid back after a membership: source is the exit, part the number of the term. */
export const REFUND_PURPOSE = 'share_refund';
