/** How a pay component is taxed: period table, white special rate, green special rate. */
export type Taxation = 'regular' | 'special' | 'green_special';

/** What a pay component is to the living-wage norm, which names the groups that do not count. */
export type IncomeGroup = 'normal' | 'overtime' | 'holiday_allowance' | 'incidental' | 'sick';

interface PayKindFacts {
  readonly taxation: Taxation;
  /** commission, overtime and arrears: the employer may choose the special rate (Handboek Loonheffingen 2026, 9.3.6) */
  readonly mayBeSpecial: boolean;
  /** counts towards the statutory minimum (Rijksoverheid, what counts as wage) */
  readonly minimumWage: boolean;
  /** counts towards the 8% holiday allowance (Wml art. 15) */
  readonly holidayAllowance: boolean;
  readonly income: IncomeGroup;
  /** false: received in kind, so taxed but not paid out */
  readonly cash: boolean;
  /** employee insurances: not on wage from former employment */
  readonly insured: boolean;
}

const REGULAR: PayKindFacts = {
  taxation: 'regular',
  mayBeSpecial: false,
  minimumWage: true,
  holidayAllowance: true,
  income: 'normal',
  cash: true,
  insured: true,
};
const ONE_OFF: PayKindFacts = {
  ...REGULAR,
  taxation: 'special',
  minimumWage: false,
  holidayAllowance: false,
  income: 'incidental',
};

/** Every kind of pay and the rules it falls under. */
export const PAY_KINDS = {
  basic: REGULAR,
  overtime: { ...REGULAR, mayBeSpecial: true, income: 'overtime' },
  /** shift, irregular-hours and performance allowances */
  allowance: REGULAR,
  commission: { ...REGULAR, mayBeSpecial: true },
  /** itemised leave: paid, but no hours worked */
  leave: { ...REGULAR, minimumWage: false },
  sick: { ...REGULAR, minimumWage: false, income: 'sick' },
  /** holiday allowance paid with every wage: regular wage for the tax */
  holiday_allowance_period: { ...REGULAR, minimumWage: false, holidayAllowance: false, income: 'holiday_allowance' },
  benefit_in_kind: { ...REGULAR, minimumWage: false, holidayAllowance: false, income: 'incidental', cash: false },
  /** the part of an allowance above the untaxed norm */
  taxable_expense: { ...REGULAR, minimumWage: false, holidayAllowance: false, income: 'incidental' },
  holiday_allowance: { ...ONE_OFF, income: 'holiday_allowance' },
  thirteenth_month: ONE_OFF,
  bonus: ONE_OFF,
  profit_share: ONE_OFF,
  leave_buyout: ONE_OFF,
  back_pay: { ...ONE_OFF, holidayAllowance: true },
  severance: { ...ONE_OFF, taxation: 'green_special', insured: false },
} as const satisfies Record<string, PayKindFacts>;

export type PayKind = keyof typeof PAY_KINDS;

export const isPayKind = (text: unknown): text is PayKind => typeof text === 'string' && Object.hasOwn(PAY_KINDS, text);

export const payKind = (kind: PayKind): PayKindFacts => PAY_KINDS[kind];
