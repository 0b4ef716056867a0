import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';

export const AGREEMENT_KINDS = ['payroll', 'invoice_set_off'] as const;
/**
 * `payroll`: a written power of attorney to pay out of her net wage, which she can take back at any moment (BW 7:631(1)).
 * `invoice_set_off`: an agreement to set off against her own invoices (BW 6:127).
 */
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export interface DeductionAgreement {
  readonly agreement_id: Id;
  readonly account_id: Id;
  readonly kind: AgreementKind;
  /** At most this much per payslip or invoice. */
  readonly most: Cents;
  readonly starts_on: LocalDate;
  /** It also counts for holiday allowance and bonus. */
  readonly from_holiday_pay: boolean;
  /** The text she signed. */
  readonly wording: string;
  readonly language: 'nl' | 'en';
  readonly signed_at: Date;
  readonly revoked_on: LocalDate | null;
}

export interface Wording {
  readonly cooperative: string;
  readonly member: string;
  readonly most: string;
  readonly starts_on: string;
  readonly from_holiday_pay: boolean;
}

/** The words she signs: one purpose, an amount, a start and how to stop (facts 7.4.7). */
export function wordingOf(kind: AgreementKind, language: 'nl' | 'en', of: Wording): string {
  return WORDINGS[language][kind](of);
}

const WORDINGS = {
  nl: {
    payroll: ({ cooperative, from_holiday_pay, member, most, starts_on }: Wording) =>
      `Ik, ${member}, geef ${cooperative} volmacht om vanaf ${starts_on} bij elke loonbetaling namens mij ten hoogste € ${most} ` +
      `van mijn nettoloon te betalen voor mijn ledenaandeel.${from_holiday_pay ? ' Dit geldt ook voor vakantiegeld en een bonus.' : ''} ` +
      `Ik houd altijd ten minste het minimumloon over. Ik mag dit elke dag stoppen, zonder reden en zonder gevolgen. ` +
      `Daarna kan ik op een andere manier betalen.`,
    invoice_set_off: ({ cooperative, member, most, starts_on }: Wording) =>
      `Ik, ${member}, spreek met ${cooperative} af dat vanaf ${starts_on} ten hoogste € ${most} van elke factuur die ik stuur ` +
      `wordt verrekend met wat ik voor mijn ledenaandeel moet betalen. Het bedrag en de btw van mijn factuur blijven gelijk. ` +
      `Ik mag dit elke dag stoppen. Daarna kan ik op een andere manier betalen.`,
  },
  en: {
    payroll: ({ cooperative, from_holiday_pay, member, most, starts_on }: Wording) =>
      `I, ${member}, give ${cooperative} power of attorney to pay at most € ${most} out of my net wage in my name for my member ` +
      `share at every wage payment from ${starts_on} on.${from_holiday_pay ? ' This also goes for holiday allowance and a bonus.' : ''} ` +
      `I always keep at least the minimum wage. I may stop this any day, without a reason and without consequences. ` +
      `After that I can pay in another way.`,
    invoice_set_off: ({ cooperative, member, most, starts_on }: Wording) =>
      `I, ${member}, agree with ${cooperative} that from ${starts_on} on at most € ${most} of every invoice I send is set off ` +
      `against what I have to pay for my member share. The amount and the VAT of my invoice stay the same. ` +
      `I may stop this any day. After that I can pay in another way.`,
  },
} as const;
