import { ApiProperty } from '@nestjs/swagger';
import { Choice, DateField, Euro, Flag, ListOf, Nested, Quantity, Text, Whole } from '#libs/platform/index.js';
import { PAY_KINDS } from '../core/pay/pay-kinds.js';
import { PERIOD_KINDS } from '../core/period.js';

/**
 * What a calculation is asked with, for the description of the API. The engine's own readers check it (core/input), so that
 * one place knows what a good field is; a test holds the two together.
 */
const Percentage = (options: { optional?: boolean; description?: string; example?: string } = {}) =>
  Quantity({ scale: 3, min: 0, max: 100, example: '8.33', ...options });
const Hours = (options: { optional?: boolean; description?: string; example?: string } = {}) =>
  Quantity({ scale: 4, min: 0, example: '36.5', ...options });
const optional = { optional: true } as const;

class PayPeriodInput {
  @Choice(PERIOD_KINDS, { example: 'month' }) kind: string;
  @DateField({ description: 'first day: the first of a month or quarter, a Monday for a week', example: '2026-03-01' })
  from: string;
  @DateField({ ...optional, description: 'last day; computed when left out', example: '2026-03-31' }) to?: string;
}

class WageEarnerInput {
  @DateField({ example: '1990-05-17' }) birth_date: string;
  @Flag({ ...optional, description: 'name, address, BSN or verified identity is missing', example: false })
  anonymous?: boolean;
}

class TaxChoiceInput {
  @Choice(['white', 'green'], { ...optional, description: 'white when left out' }) table?: string;
  @Flag({ ...optional, description: 'loonheffingskorting; false when left out' }) tax_credit?: boolean;
  @Flag({ ...optional, description: 'alleenstaande-ouderenkorting', example: false }) single_elderly?: boolean;
  @Flag({ ...optional, description: 'jonggehandicaptenkorting', example: false }) young_disabled?: boolean;
}

class WorkContractInput {
  @Flag({ ...optional, description: 'true when left out' }) written?: boolean;
  @Flag({ ...optional, description: 'true when left out' }) open_ended?: boolean;
  @Flag({ ...optional, example: false }) on_call?: boolean;
  @Flag({ ...optional, description: 'BBL', example: false }) apprentice?: boolean;
  @Hours({ example: '36' }) hours_per_week: string;
  @Flag(optional) full_time?: boolean;
  @Flag({ ...optional, description: 'director-shareholder without employee insurances', example: false })
  not_insured?: boolean;
  @DateField({ ...optional, example: '2026-01-01' }) from?: string;
  @DateField({ ...optional, example: '2026-12-31' }) to?: string;
}

class WhkInput {
  @Percentage({ example: '0.96' }) wga: string;
  @Percentage({ example: '0.56' }) zw: string;
}

class EmployerInput {
  @Choice(['small', 'medium', 'large']) size: string;
  @Nested(WhkInput, { description: 'percentages of the employer’s own Whk decree' }) whk: WhkInput;
  @Percentage({ ...optional, description: 'at most half of wga', example: '0.48' }) wga_from_net?: string;
  @Flag({ ...optional, example: false }) public_body?: boolean;
  @Choice(['down', 'half_up'], { ...optional, description: 'of premiums; down when left out' }) rounding?: string;
}

class WorkedHoursInput {
  @DateField({ example: '2026-03-01' }) from: string;
  @DateField({ example: '2026-03-31' }) to: string;
  @Hours({ example: '156' }) hours: string;
}

class PayItemInput {
  @Choice(Object.keys(PAY_KINDS)) kind: string;
  @Euro({ ...optional, description: 'an agreed amount; or hours with an hourly wage' }) amount?: string;
  @Hours(optional) hours?: string;
  @Euro(optional) hourly?: string;
  @Percentage({ ...optional, description: 'of the hourly wage, up to 500: overtime at 150' }) percent?: string;
  @Flag({ ...optional, description: 'tax at the special rate' }) as_special?: boolean;
  @Euro({ ...optional, description: 'kind sick: the wage of the sick time' }) wage?: string;
  @Whole({ ...optional, description: 'kind sick: days of sickness', min: 1, max: 92 }) days?: number;
  @Whole({ ...optional, description: 'kind sick', max: 2 }) waiting_days?: number;
  @Whole({ ...optional, description: 'kind sick: week of sickness', min: 1, max: 520 }) week?: number;
  @Percentage({ ...optional, description: 'kind sick: more than the law asks' }) agreed_percent?: string;
  @Flag({ ...optional, description: 'kind sick: up to the maximum day wage' }) capped?: boolean;
}

class PensionInput {
  @Percentage({ example: '7.2' }) employee_percent: string;
  @Percentage({ example: '14.4' }) employer_percent: string;
  @Euro({ description: 'a year, for full-time', example: '19200.00' }) franchise: string;
  @Euro({ description: 'a year, for full-time', example: '137800.00' }) maximum: string;
  @Hours({ ...optional, description: 'a full-time week, when the contract is part-time', example: '36' })
  full_time_hours?: string;
}

class HolidayAllowanceInput {
  @Percentage({ ...optional, description: '8 when left out', example: '8' }) percent?: string;
  @Flag({ ...optional, description: 'set aside; false when paid with every wage' }) reserved?: boolean;
}

class SpecialInput {
  @Euro({ description: 'last year’s wage, for the special rate', example: '41472.00' }) annual_wage: string;
  @Percentage({ ...optional, description: 'a higher rate the employee asks for', example: '49.5' })
  requested_percent?: string;
}

class UntaxedPayInput {
  @Choice(['exempt', 'mileage', 'home_working', 'meal', 'lodging']) code: string;
  @Euro({ ...optional, description: 'code exempt' }) amount?: string;
  @Whole({ ...optional, description: 'kilometres, days, meals', max: 100_000 }) units?: number;
  @Euro(optional) per_unit?: string;
}

class DeductionInput {
  @Choice(['advance', 'attachment', 'private_use_car', 'share_instalment', 'other']) code: string;
  @Euro({ example: '50.00' }) amount: string;
}

class EarlierInPeriodInput {
  @Euro({ example: '0.00' }) taxable_wage: string;
  @Euro({ example: '0.00' }) wage_tax: string;
  @Euro({ ...optional, example: '0.00' }) credited_labour_credit?: string;
}

class CumulativeInput {
  @Euro({ example: '6912.00' }) wage: string;
  @Euro({ example: '13234.00' }) maximum: string;
  @Euro({ example: '6912.00' }) base: string;
}

class CumulativesInput {
  @Nested(CumulativeInput, optional) awf?: CumulativeInput;
  @Nested(CumulativeInput, optional) ufo?: CumulativeInput;
  @Nested(CumulativeInput, optional) aof?: CumulativeInput;
  @Nested(CumulativeInput, optional) whk?: CumulativeInput;
  @Nested(CumulativeInput, optional) zvw?: CumulativeInput;
}

/** A list whose entries come in several forms has an example of its own. */
const Listed = (type: new () => object, description: string, example: object[]): PropertyDecorator =>
  ApiProperty({ type: [type], required: false, description, example, maxItems: 100 });

export class PayslipInput {
  @Nested(PayPeriodInput) period: PayPeriodInput;
  @DateField({
    ...optional,
    description: 'the figures of this date apply; the last day of the period when left out',
    example: '2026-03-31',
  })
  paid_on?: string;
  @Nested(WageEarnerInput) person: WageEarnerInput;
  @Nested(TaxChoiceInput) tax: TaxChoiceInput;
  @Nested(WorkContractInput) contract: WorkContractInput;
  @Nested(EmployerInput) employer: EmployerInput;
  @Hours({ ...optional, description: 'hours really worked in the period, overtime included', example: '156' })
  hours?: string;
  @Listed(WorkedHoursInput, 'the same with their days, instead of hours', [])
  worked_hours?: WorkedHoursInput[];
  @Listed(PayItemInput, 'what is paid', [{ kind: 'basic', amount: '3456.00' }]) pay?: PayItemInput[];
  @Nested(PensionInput, optional) pension?: PensionInput;
  @Nested(HolidayAllowanceInput, optional) holiday_allowance?: HolidayAllowanceInput;
  @Nested(SpecialInput, optional) special?: SpecialInput;
  @Listed(UntaxedPayInput, 'untaxed allowances', [{ code: 'mileage', units: 400, per_unit: '0.25' }])
  untaxed?: UntaxedPayInput[];
  @ListOf(DeductionInput, { ...optional, max: 100 }) deductions?: DeductionInput[];
  @Nested(EarlierInPeriodInput, optional) earlier_in_period?: EarlierInPeriodInput;
  @Nested(CumulativesInput, { ...optional, description: 'what each fund counted before, this year' })
  cumulatives?: CumulativesInput;
}

class BasketComponentInput {
  @Text({ example: 'huur' }) name: string;
  @Euro({ example: '745.00' }) per_month: string;
  @Text({ example: 'eigen onderzoek' }) source: string;
}

class CountsInput {
  @Flag({ ...optional, example: false }) overtime?: boolean;
  @Flag({ ...optional, example: false }) holiday_allowance?: boolean;
  @Flag({ ...optional, example: false }) incidental?: boolean;
}

class LivingWageNormInput {
  @Text({ example: 'Voorbeeld' }) publisher: string;
  @Text({ example: '2026' }) version: string;
  @Text({ example: 'Nederland' }) area: string;
  @Text({ example: 'gezin met twee kinderen' }) household: string;
  @DateField({ example: '2026-01-01' }) from: string;
  @DateField({ ...optional, example: '2026-12-31' }) to?: string;
  @Flag({ ...optional, description: 'an example and no real norm' }) example?: boolean;
  @ListOf(BasketComponentInput, { max: 100 }) components: BasketComponentInput[];
  @Percentage({ example: '5' }) buffer_percent: string;
  @Quantity({ scale: 2, min: 0.5, max: 10, example: '1.6' }) workers_per_household: string;
  @Hours({ example: '36' }) hours_per_week: string;
  @Nested(CountsInput, { description: 'which other income counts towards the norm' }) counts: CountsInput;
}

class PayScaleInput {
  @Text({ example: 'C1' }) name: string;
  @Euro({ example: '16.00' }) hourly: string;
  @DateField({ example: '2026-01-01' }) from: string;
  @Text({ example: 'huishoudelijk reglement' }) source: string;
}

class DeviationInput {
  @Text({ example: 'afgesproken in de ledenvergadering' }) reason: string;
  @DateField({ example: '2026-01-15' }) decided_on: string;
  @DateField({ ...optional, example: '2026-12-31' }) until?: string;
}

class FloorsInput {
  @Text({ ...optional, example: 'Nederland' }) area?: string;
  @ListOf(LivingWageNormInput, { ...optional, max: 100 }) norms?: LivingWageNormInput[];
  @Choice(['inform', 'warn', 'block'], optional) living_wage?: string;
  @ListOf(PayScaleInput, { ...optional, max: 100 }) scales?: PayScaleInput[];
  @Choice(['inform', 'warn', 'block'], optional) pay_scale?: string;
  @Choice(['52/12', '4.35'], optional) weeks_per_month?: string;
  @Nested(DeviationInput, optional) living_wage_deviation?: DeviationInput;
  @Nested(DeviationInput, optional) pay_scale_deviation?: DeviationInput;
}

export class ProFormaInput {
  @Nested(PayslipInput) payslip: PayslipInput;
  @Euro({ ...optional, description: 'net pay wanted: basic pay is searched', example: '2500.00' }) net?: string;
  @Nested(FloorsInput, { ...optional, description: 'the co-operative’s own floors' }) floors?: FloorsInput;
}

export class ProFormaBatchInput {
  @ListOf(ProFormaInput, { max: 200 }) items: ProFormaInput[];
}
