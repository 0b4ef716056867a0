import { WHOLE } from '../numbers.js';
import { type How } from '../payslip/line.js';
import { type Words } from './words.js';

type Of<Rule extends How['rule']> = Extract<How, { rule: Rule }>;

export function timeAtRateSteps(w: Words, how: Of<'time_at_rate'>): string[] {
  const percent = how.percent === undefined || how.percent === WHOLE ? '' : ` × ${w.percent(how.percent)}`;
  return [
    w.say(
      `${w.hours(how.minutes)} × ${w.money(how.hourly)} per uur${percent}, afgerond op hele centen.`,
      `${w.hours(how.minutes)} × ${w.money(how.hourly)} an hour${percent}, rounded to whole cents.`,
    ),
  ];
}

export function sickPaySteps(w: Words, { sick }: Of<'sick_pay'>): string[] {
  if (sick.binding === 'ended') {
    return [
      w.say(
        `Dit is week ${w.count(sick.week)} van je ziekte. De plicht om loon door te betalen is voorbij.`,
        `This is week ${w.count(sick.week)} of your illness. The duty to continue pay has ended.`,
      ),
    ];
  }
  const steps = [
    w.say(
      `Je was ${w.count(sick.days)} werkdagen ziek, in week ${w.count(sick.week)} van je ziekte.`,
      `You were ill for ${w.count(sick.days)} working days, in week ${w.count(sick.week)} of your illness.`,
    ),
  ];
  if (sick.waitingDays > 0)
    steps.push(
      w.say(
        `Daarvan zijn ${w.count(sick.waitingDays)} wachtdagen. Die worden niet betaald.`,
        `Of these, ${w.count(sick.waitingDays)} are waiting days. They are not paid.`,
      ),
    );
  steps.push(
    w.say(
      `Je krijgt ${w.percent(sick.rate)} van ${w.money(sick.counted)}: ${w.money(sick.byRate)}, naar boven afgerond.`,
      `You get ${w.percent(sick.rate)} of ${w.money(sick.counted)}: ${w.money(sick.byRate)}, rounded up.`,
    ),
  );
  if (sick.binding === 'minimum_wage') {
    steps.push(
      w.say(
        `Dat is minder dan het minimumloon voor deze uren. In het eerste ziektejaar krijg je minstens het minimumloon: ${w.money(sick.floor)}.`,
        `That is less than the minimum wage for these hours. In the first year of illness you get at least the minimum wage: ${w.money(sick.floor)}.`,
      ),
    );
  }
  return steps;
}

export const allowanceExcessSteps = (w: Words, { split }: Of<'allowance_excess'>): string[] => [
  w.say(
    `Je vergoeding is ${w.money(split.perUnit)} per stuk. Onbelast mag ${w.money(split.norm)}. Het verschil × ${w.count(split.units)} is loon.`,
    `Your allowance is ${w.money(split.perUnit)} each. ${w.money(split.norm)} may be untaxed. The difference × ${w.count(split.units)} is wage.`,
  ),
];

export const allowanceUntaxedSteps = (w: Words, { split }: Of<'allowance_untaxed'>): string[] => [
  w.say(
    `${w.count(split.units)} × ${w.money(Math.min(split.perUnit, split.norm))}. Hierover betaal je geen belasting.`,
    `${w.count(split.units)} × ${w.money(Math.min(split.perUnit, split.norm))}. You pay no tax on this.`,
  ),
];

export function pensionSteps(w: Words, { pension, part }: Of<'pension'>): string[] {
  const own = part === 'employee';
  const steps = [
    w.say(
      `Over de eerste ${w.money(pension.franchise)} (de franchise) bouw je geen pensioen op. Er blijft ${w.money(pension.base)} over.`,
      `On the first ${w.money(pension.franchise)} (the franchise) you build up no pension. ${w.money(pension.base)} is left.`,
    ),
    w.say(
      `${own ? 'Jouw premie' : 'De premie van de werkgever'} is ${w.percent(own ? pension.employeeRate : pension.employerRate)} daarvan, afgerond op hele centen.`,
      `${own ? 'Your contribution' : "The employer's contribution"} is ${w.percent(own ? pension.employeeRate : pension.employerRate)} of that, rounded to whole cents.`,
    ),
  ];
  if (own)
    steps.push(
      w.say(
        'De premie gaat van je loon af voordat we de loonheffing berekenen.',
        'The contribution comes off your wage before wage tax is computed.',
      ),
    );
  return steps;
}

export function holidayAllowanceSteps(w: Words, { allowance }: Of<'holiday_allowance'>): string[] {
  const steps = [
    w.say(
      `${w.percent(allowance.rate)} van ${w.money(allowance.base)} zetten we opzij voor je vakantiegeld.`,
      `${w.percent(allowance.rate)} of ${w.money(allowance.base)} is set aside for your holiday allowance.`,
    ),
  ];
  if (allowance.leftOut > 0) {
    steps.push(
      w.say(
        `Loon boven drie keer het minimumloon telt niet mee: ${w.money(allowance.leftOut)}.`,
        `Wage above three times the minimum wage does not count: ${w.money(allowance.leftOut)}.`,
      ),
    );
  }
  return steps;
}

export const minimumWageSteps = (w: Words, how: Of<'minimum_wage'>): string[] =>
  how.stretches.map((stretch) => {
    const dates = w.say(
      `Van ${w.date(stretch.from)} tot en met ${w.date(stretch.to)}`,
      `From ${w.date(stretch.from)} to ${w.date(stretch.to)}`,
    );
    if (stretch.exempt === 'aow_age')
      return w.say(
        `${dates}: geen wettelijk minimumloon, want je hebt de AOW-leeftijd.`,
        `${dates}: no statutory minimum wage, because you have reached AOW age.`,
      );
    if (stretch.hourly === undefined)
      return w.say(
        `${dates}: geen wettelijk minimumloon onder de 15 jaar.`,
        `${dates}: no statutory minimum wage under 15.`,
      );
    return w.say(
      `${dates}: ${w.money(stretch.hourly)} per uur, want je bent ${w.count(stretch.age)} jaar.`,
      `${dates}: ${w.money(stretch.hourly)} an hour, because you are ${w.count(stretch.age)}.`,
    );
  });
