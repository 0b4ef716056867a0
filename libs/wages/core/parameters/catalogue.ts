import { type Cents, type LocalDate } from '#libs/kernel/index.js';
import { type Rate } from '../numbers.js';

/** One row of the tax scale: `above` < table wage ≤ `upTo` (whole euros a year; null: no end). */
export interface Bracket {
  readonly above: number;
  readonly upTo: number | null;
  readonly rate: Rate;
  /** Tax on a table wage of exactly `above`, whole euros. */
  readonly taxAtEdge: number;
}

/** One row of the table for one-off pay, valid from an annual wage in whole euros. */
export interface SpecialRateRow {
  readonly from: number;
  readonly without: Rate;
  readonly standard: Rate;
  /** verrekeningspercentage; can be negative */
  readonly offset: Rate;
}

export interface PeriodDates {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a figure's value is once read, by its unit. */
export interface UnitValue {
  euro: Cents;
  whole_euro: number;
  percent: Rate;
  count: number;
  brackets: readonly Bracket[];
  special_rates: readonly SpecialRateRow[];
  euro_by_age: ReadonlyMap<number, Cents>;
  percent_by_name: ReadonlyMap<string, Rate>;
  periods: readonly PeriodDates[];
}

export type Unit = keyof UnitValue;

/** Every figure a year's file may carry, with its unit. A file with another name in it has a typing error. */
export const CATALOGUE = {
  'wageTax.tableStep': 'whole_euro',
  'wageTax.maximumTableWage': 'whole_euro',
  'wageTax.aboveMaximumRate': 'percent',
  'wageTax.anonymousRate': 'percent',
  'wageTax.brackets.below_aow': 'brackets',
  'wageTax.brackets.aow_born_1946_or_later': 'brackets',
  'wageTax.brackets.aow_born_1945_or_earlier': 'brackets',
  'wageTax.firstBracket.below_aow': 'percent_by_name',
  'wageTax.firstBracket.aow': 'percent_by_name',
  'generalCredit.below_aow.maximum': 'whole_euro',
  'generalCredit.below_aow.taperAbove': 'whole_euro',
  'generalCredit.below_aow.zeroFrom': 'whole_euro',
  'generalCredit.below_aow.taper': 'percent',
  'generalCredit.aow.maximum': 'whole_euro',
  'generalCredit.aow.taperAbove': 'whole_euro',
  'generalCredit.aow.zeroFrom': 'whole_euro',
  'generalCredit.aow.taper': 'percent',
  'elderlyCredit.maximum': 'whole_euro',
  'elderlyCredit.taperAbove': 'whole_euro',
  'elderlyCredit.zeroFrom': 'whole_euro',
  'elderlyCredit.taper': 'percent',
  'singleElderlyCredit.amount': 'whole_euro',
  'youngDisabledCredit.below_aow': 'whole_euro',
  'youngDisabledCredit.aow': 'whole_euro',
  'labourCredit.breakpoint.1': 'whole_euro',
  'labourCredit.breakpoint.2': 'whole_euro',
  'labourCredit.breakpoint.3': 'whole_euro',
  'labourCredit.breakpoint.4': 'whole_euro',
  'labourCredit.below_aow.rate.1': 'percent',
  'labourCredit.below_aow.rate.2': 'percent',
  'labourCredit.below_aow.rate.3': 'percent',
  'labourCredit.below_aow.cap.1': 'whole_euro',
  'labourCredit.below_aow.cap.2': 'whole_euro',
  'labourCredit.below_aow.cap.3': 'whole_euro',
  'labourCredit.below_aow.taper': 'percent',
  'labourCredit.aow.rate.1': 'percent',
  'labourCredit.aow.rate.2': 'percent',
  'labourCredit.aow.rate.3': 'percent',
  'labourCredit.aow.cap.1': 'whole_euro',
  'labourCredit.aow.cap.2': 'whole_euro',
  'labourCredit.aow.cap.3': 'whole_euro',
  'labourCredit.aow.taper': 'percent',
  'specialRate.white.below_aow': 'special_rates',
  'specialRate.white.aow_born_1946_or_later': 'special_rates',
  'specialRate.white.aow_born_1945_or_earlier': 'special_rates',
  'specialRate.white.aowStartWithSingleElderlyCredit': 'whole_euro',
  'specialRate.green.below_aow': 'special_rates',
  'specialRate.green.aow_born_1946_or_later': 'special_rates',
  'specialRate.green.aow_born_1945_or_earlier': 'special_rates',
  'specialRate.green.aowStartWithSingleElderlyCredit': 'whole_euro',
  'premiumWage.maximum.year': 'euro',
  'premiumWage.maximum.quarter': 'euro',
  'premiumWage.maximum.month': 'euro',
  'premiumWage.maximum.four_weeks': 'euro',
  'premiumWage.maximum.week': 'euro',
  'premiumWage.maximum.day': 'euro',
  'awf.low': 'percent',
  'awf.high': 'percent',
  'aof.low': 'percent',
  'aof.high': 'percent',
  childcareSurcharge: 'percent',
  ufo: 'percent',
  'whk.averageWga': 'percent',
  'whk.averageZw': 'percent',
  'whk.sectorTotal': 'percent_by_name',
  'employerSize.averageWage': 'euro',
  'employerSize.smallUpTo': 'euro',
  'employerSize.mediumUpTo': 'euro',
  'zvw.employerLevy': 'percent',
  'zvw.withheldContribution': 'percent',
  'minimumWage.hourly': 'euro_by_age',
  'minimumWage.hourlyApprentice': 'euro_by_age',
  'minimumWage.percent': 'percent_by_name',
  'minimumWage.percentApprentice': 'percent_by_name',
  'aowAge.years': 'count',
  'aowAge.months': 'count',
  'allowance.mileagePerKm': 'euro',
  'allowance.homeWorkingPerDay': 'euro',
  'allowance.meal': 'euro',
  'allowance.lodgingPerDay': 'euro',
  'allowance.relocationMaximum': 'euro',
  'allowance.volunteerPerYear': 'euro',
  'allowance.volunteerPerMonth': 'euro',
  'allowance.fixedTravelDays': 'count',
  'workCosts.firstBand': 'percent',
  'workCosts.firstBandUpTo': 'euro',
  'workCosts.secondBand': 'percent',
  'workCosts.finalLevy': 'percent',
  'workCosts.customaryPerPerson': 'euro',
  'holidayAllowance.minimum': 'percent',
  'holidayHours.weeksPerYear': 'count',
  'holidayHours.lapseMonths': 'count',
  'holidayHours.extraExpiryYears': 'count',
  'sickPay.rate': 'percent',
  'sickPay.weeks': 'count',
  'sickPay.minimumWageWeeks': 'count',
  'sickPay.aowWeeks': 'count',
  'sickPay.waitingDays': 'count',
  'sickPay.capPerDay': 'euro',
  'sickPay.relapseWeeks': 'count',
  'pension.maximumWage': 'euro',
  'pension.minimumFranchise': 'euro',
  'usualSalary.perYear': 'euro',
  'payPeriods.fourWeeks': 'periods',
  'selfEmployed.presumptionRate': 'euro',
} as const satisfies Record<string, Unit>;

export type FigureId = keyof typeof CATALOGUE;
export type FigureValue<Figure extends FigureId> = UnitValue[(typeof CATALOGUE)[Figure]];

/** Figures a year may lack: not every year publishes them, and asking for one that is absent is an error of its own. */
export const OPTIONAL: ReadonlySet<string> = new Set<FigureId>([
  'youngDisabledCredit.aow',
  'specialRate.green.below_aow',
  'specialRate.green.aow_born_1946_or_later',
  'specialRate.green.aow_born_1945_or_earlier',
  'specialRate.green.aowStartWithSingleElderlyCredit',
  'whk.sectorTotal',
  'minimumWage.hourlyApprentice',
  'minimumWage.percentApprentice',
  'allowance.lodgingPerDay',
  'allowance.relocationMaximum',
  'allowance.volunteerPerYear',
  'allowance.volunteerPerMonth',
  'pension.maximumWage',
  'pension.minimumFranchise',
  'usualSalary.perYear',
  'payPeriods.fourWeeks',
  'selfEmployed.presumptionRate',
]);

export const isFigureId = (text: string): text is FigureId => Object.hasOwn(CATALOGUE, text);
