import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import type { BatchKind } from './payment-batch.js';

/** What the bank did with (part of) a batch. */
export interface Cleared {
  readonly kind: BatchKind;
  /** `B000007`. */
  readonly name: string;
  /** Names the event once and for all. */
  readonly sourceKey: string;
  readonly sourceId: Id;
  readonly amount: Cents;
  readonly on: LocalDate;
}

/**
 * The way from the account in between to the bank (finance facts 13): collected money comes in (1010 against 2020), paid
 * money goes out (2010 against 1010).
 */
export function clearingEntry({ kind, name, sourceKey, sourceId, amount, on }: Cleared) {
  const lines =
    kind === 'collection'
      ? [
          { account: 'bank', debit: amount },
          { account: 'collection_batch', credit: amount },
        ]
      : [
          { account: 'payment_batch', debit: amount },
          { account: 'bank', credit: amount },
        ];
  return {
    journal: 'bank' as const,
    date: on,
    description: kind === 'collection' ? `Incasso ${name} ontvangen` : `Betaalbatch ${name} uitgevoerd`,
    sourceKey,
    sourceKind: 'payment_batch',
    sourceId,
    lines,
  };
}

/** The way back, when somebody called it done and the bank did not do it. */
export function clearingUndone(cleared: Cleared) {
  const { description, lines, ...entry } = clearingEntry(cleared);
  const [debit, credit] = lines;
  const turned = [
    { account: debit!.account, credit: cleared.amount },
    { account: credit!.account, debit: cleared.amount },
  ];
  return { ...entry, description: `Teruggenomen: ${description}`, lines: turned };
}
