/** Shapes of the calculations, as the screens use them. */
export interface Figure {
  id: string;
  unit: string;
  value: string | null;
  from: string;
  sources: { publisher: string; title: string }[];
}
export type Section = 'gross' | 'taxable' | 'net' | 'payable' | 'employer' | 'information';
export interface PayslipLine {
  code: string;
  section: Section;
  label: string;
  amount: string;
  sentences: string[];
  law: string;
  rounding: 'none' | 'down' | 'up' | 'half_up';
  figures: Figure[];
}
export type FloorStatus = 'met' | 'below' | 'not_applicable' | 'not_assessable';
export interface Floor {
  floor: 'statutory' | 'pay_scale' | 'living_wage';
  status: FloorStatus;
  consequence: 'none' | 'inform' | 'warn' | 'block';
  hourly: string | null;
  example: boolean;
  sentences: string[];
}
export interface ProForma {
  period: { kind: string; from: string; to: string };
  basic_pay: string;
  totals: {
    gross: string;
    taxable: string;
    wage_tax: string;
    net: string;
    payable: string;
    employer_cost: string;
  };
  lines: PayslipLine[];
  floors: Floor[];
  blocked: boolean;
}

export interface RateBuildUp {
  parts: { part: string; label: string; per_year: string; per_hour: string; source: string }[];
  per_year: string;
  billable_hours: string;
  hourly: string;
  check: { hourly: string; status: 'met' | 'below'; shortfall: string } | null;
  sentences: string[];
}
export interface Comparison {
  per_month: string;
  employed: { gross: string; net: string; pension: string; holiday_allowance: string; employer_cost: string };
  self_employed: {
    turnover: string;
    costs: string;
    provisions: string;
    profit: string;
    income_tax: string;
    zvw: string;
    net: string;
  };
  sentences: string[];
}
export interface WageSpace {
  per_member: string;
  target: string;
  missing: string;
  percent: number;
  reached: boolean;
  sentences: string[];
}
export interface Fact {
  criterion: number;
  on: string;
  text: string;
  source: string;
  points: string;
}
export interface FileNote {
  signals: { criterion: number; title: string; facts: Fact[] }[];
  unanswered: { criterion: number; title: string }[];
  caution: string[];
}
