import { Decimal, DomainError, parseDate, parseDecimal, type LocalDate } from '#libs/kernel/index.js';
import { ACCOUNT_ROLES, type AccountRole } from '../account.js';

/** How a sale is treated for VAT. The order is that of the groups on an invoice. */
export const VAT_TREATMENTS = ['standard', 'reduced', 'zero', 'reverse_charge', 'exempt'] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

/** What belongs to a treatment whatever its rate is. */
export interface VatTreatmentFacts {
  readonly treatment: VatTreatment;
  /** UNCL5305 code of EN 16931, BT-151. */
  readonly ublCategory: string;
  /** VATEX code of EN 16931, BT-121. */
  readonly exemptionCode: string | null;
  /** Box of the VAT return that gets the turnover; null when it is not reported. */
  readonly box: string | null;
  readonly revenueRole: AccountRole;
  readonly vatRole: AccountRole | null;
  /** What the invoice must say (art. 35a Wet OB). */
  readonly wording: { readonly nl: string; readonly en: string } | null;
  readonly needsCustomerVatNumber: boolean;
}

interface DatedRate {
  readonly from: LocalDate;
  readonly percent: Decimal;
}

/** The dated rates and facts of every treatment. */
export class VatTable {
  private constructor(
    private readonly facts: ReadonlyMap<VatTreatment, VatTreatmentFacts>,
    private readonly rates: ReadonlyMap<VatTreatment, readonly DatedRate[]>,
  ) {}

  /**
   * Reads the file `vat/rates.json` (parsed JSON).
   * @throws RangeError when a treatment is missing, a date or percentage is none, or dates are out of order
   */
  static read(raw: unknown): VatTable {
    const written = (raw as { treatments: WrittenTreatment[] }).treatments;
    const facts = new Map<VatTreatment, VatTreatmentFacts>();
    const rates = new Map<VatTreatment, readonly DatedRate[]>();
    for (const treatment of VAT_TREATMENTS) {
      const found = written.filter((entry) => entry.treatment === treatment);
      if (found.length !== 1) throw new RangeError(`VAT table: ${treatment} stands ${found.length} times in it`);
      facts.set(treatment, readFacts(treatment, found[0]!));
      rates.set(treatment, readRates(treatment, found[0]!.rates));
    }
    return new VatTable(facts, rates);
  }

  /**
   * The percentage for what is supplied on a day: 21, 9, or 0 where no VAT is charged.
   * @throws vat_rate_unknown for a day before the table starts
   */
  rate(treatment: VatTreatment, suppliedOn: LocalDate): Decimal {
    const rate = this.rates.get(treatment)?.findLast((dated) => dated.from <= suppliedOn);
    if (!rate) throw new DomainError('invalid', 'vat_rate_unknown', { treatment, date: suppliedOn });
    return rate.percent;
  }

  treatment(treatment: VatTreatment): VatTreatmentFacts {
    return this.facts.get(treatment)!;
  }
}

interface WrittenTreatment {
  treatment: string;
  ubl_category: string;
  exemption_code: string | null;
  box: string | null;
  revenue_role: string;
  vat_role: string | null;
  wording: { nl: string; en: string } | null;
  needs_customer_vat_number: boolean;
  rates: { valid_from: string; percent: string; source: string }[];
}

const readFacts = (treatment: VatTreatment, written: WrittenTreatment): VatTreatmentFacts => ({
  treatment,
  ublCategory: written.ubl_category,
  exemptionCode: written.exemption_code,
  box: written.box,
  revenueRole: readRole(written.revenue_role),
  vatRole: written.vat_role === null ? null : readRole(written.vat_role),
  wording: written.wording,
  needsCustomerVatNumber: written.needs_customer_vat_number,
});

function readRole(name: string): AccountRole {
  const role = ACCOUNT_ROLES.find((known) => known === name);
  if (!role) throw new RangeError(`VAT table: no account has the role ${name}`);
  return role;
}

function readRates(treatment: VatTreatment, written: WrittenTreatment['rates']): DatedRate[] {
  const rates = written.map(({ valid_from, percent, source }): DatedRate => {
    const from = parseDate(valid_from);
    const value = parseDecimal(percent);
    if (!from || !value || value.lt(0) || value.gt(100) || !source)
      throw new RangeError(`VAT table: ${treatment} from ${valid_from} is not a rate with its source`);
    return { from, percent: value };
  });
  if (rates.length === 0 || rates.some((rate, i) => i > 0 && rate.from <= rates[i - 1]!.from))
    throw new RangeError(`VAT table: the dates of ${treatment} are out of order`);
  return rates;
}
