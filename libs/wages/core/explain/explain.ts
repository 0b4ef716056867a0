import { type Cents } from '#libs/kernel/index.js';
import { type Rounding } from '../numbers.js';
import { type Origin } from '../parameters/figures-at.js';
import { type WageParameters } from '../parameters/parameter-book.js';
import { type Line, type LineCode, type Section } from '../payslip/line.js';
import { LABELS } from './labels.js';
import { LAW, originsOf } from './origins.js';
import { roundingOf } from './rounding.js';
import {
  allowanceExcessSteps,
  allowanceUntaxedSteps,
  holidayAllowanceSteps,
  minimumWageSteps,
  pensionSteps,
  sickPaySteps,
  timeAtRateSteps,
} from './pay-sentences.js';
import { premiumSteps, wgaSteps } from './premium-sentences.js';
import { anonymousTaxSteps, labourCreditSteps, periodTaxSteps, specialTaxSteps } from './tax-sentences.js';
import { Words, type Language } from './words.js';

/** A line in words, for a screen or a document. */
export interface Explanation {
  readonly code: LineCode;
  readonly section: Section;
  readonly amount: Cents;
  readonly label: string;
  /** one sentence per step, in order */
  readonly sentences: readonly string[];
  readonly law: string;
  readonly rounding: Rounding;
  readonly figures: readonly Origin[];
}

/** Puts a line into Dutch or English sentences. Reads what the line carries; computes nothing again. */
export function explain(line: Line, parameters: WageParameters, language: Language): Explanation {
  const words = new Words(language);
  const [dutch, english] = LABELS[line.code];
  return {
    code: line.code,
    section: line.section,
    amount: line.amount,
    label: words.say(dutch, english),
    sentences: sentencesOf(words, line, parameters),
    law: LAW[line.how.rule],
    rounding: roundingOf(line.how),
    figures: originsOf(line, parameters),
  };
}

const TOTALS: Readonly<Partial<Record<LineCode, readonly [string, string]>>> = {
  gross_pay: ['Alles wat je verdiende, voor belasting en premies.', 'All you earned, before tax and premiums.'],
  taxable_wage: [
    'Je brutoloon min je pensioenpremie. Hierover rekenen we de loonheffing.',
    'Your gross pay less your pension contribution. Wage tax is computed on this.',
  ],
  net_pay: ['Wat overblijft na loonheffing en bijdragen.', 'What is left after wage tax and contributions.'],
  payable: [
    'Je nettoloon, plus onbelaste vergoedingen, min inhoudingen. Dit bedrag komt op je rekening.',
    'Your net pay, plus untaxed allowances, less deductions. This amount goes to your account.',
  ],
  employer_cost: ['Wat deze periode de coöperatie in totaal kost.', 'What this period costs the co-operative in all.'],
};

function sentencesOf(w: Words, line: Line, parameters: WageParameters): string[] {
  const { how } = line;
  switch (how.rule) {
    case 'agreed_amount':
      return [w.say(`Afgesproken bedrag: ${w.money(line.amount)}.`, `Agreed amount: ${w.money(line.amount)}.`)];
    case 'time_at_rate':
      return timeAtRateSteps(w, how);
    case 'sick_pay':
      return sickPaySteps(w, how);
    case 'allowance_excess':
      return allowanceExcessSteps(w, how);
    case 'allowance_untaxed':
      return allowanceUntaxedSteps(w, how);
    case 'pension':
      return pensionSteps(w, how);
    case 'period_tax':
      return periodTaxSteps(w, how, parameters.tax);
    case 'special_tax':
      return specialTaxSteps(w, how);
    case 'anonymous_tax':
      return anonymousTaxSteps(w, how);
    case 'premium':
      return premiumSteps(w, how);
    case 'wga_from_net':
      return wgaSteps(w, how);
    case 'in_kind':
      return [
        w.say(
          'Dit loon kreeg je al in natura. Het telt mee voor de belasting, maar wordt niet nog eens betaald.',
          'You received this pay in kind. It is taxed, but not paid out again.',
        ),
      ];
    case 'deduction':
      return [
        w.say(
          `Van je nettoloon af: ${w.money(0 - line.amount)}.`,
          `Taken from your net pay: ${w.money(0 - line.amount)}.`,
        ),
      ];
    case 'total':
      return [w.say(...(TOTALS[line.code] ?? ['Opgeteld.', 'Added up.']))];
    case 'holiday_allowance':
      return holidayAllowanceSteps(w, how);
    case 'released':
      return [
        w.say(
          'Dit vakantiegeld was al opzijgezet. Het kost nu niets extra.',
          'This holiday allowance was set aside before. It costs nothing extra now.',
        ),
      ];
    case 'minimum_wage':
      return minimumWageSteps(w, how);
    case 'labour_credit':
      return labourCreditSteps(w, how);
  }
}
