import { type Floors } from '../floors/floors.js';
import { type LivingWageCheck } from '../floors/living-wage-check.js';
import { type LivingWage } from '../floors/living-wage-norm.js';
import { type PayScaleCheck } from '../floors/pay-scale.js';
import { type MinimumWageCheck } from '../pay/minimum-wage.js';
import { type IncomeGroup } from '../pay/pay-kinds.js';
import { type Words } from './words.js';

export interface FloorSentences {
  readonly statutory: readonly string[];
  readonly payScale: readonly string[];
  readonly livingWage: readonly string[];
}

/** The three floors in words, each with how it was worked out. */
export const floorSentences = (w: Words, floors: Floors): FloorSentences => ({
  statutory: statutory(w, floors.statutory),
  payScale: payScale(w, floors.payScale),
  livingWage: livingWage(w, floors.livingWage),
});

function statutory(w: Words, check: MinimumWageCheck): string[] {
  if (check.status === 'not_assessable')
    return [
      w.say(
        'We kunnen het minimumloon niet toetsen: er zijn geen gewerkte uren bekend.',
        'The minimum wage cannot be checked: no hours worked are known.',
      ),
    ];
  if (check.reason === 'aow_age')
    return [
      w.say(
        'Vanaf de AOW-leeftijd geldt het wettelijk minimumloon niet.',
        'From AOW age the statutory minimum wage does not apply.',
      ),
    ];
  if (check.reason === 'under_15')
    return [
      w.say(
        'Onder de 15 jaar geldt het wettelijk minimumloon niet.',
        'Under 15 the statutory minimum wage does not apply.',
      ),
    ];
  const parts = check.parts
    .filter((part) => part.minutes > 0 && part.hourly !== undefined)
    .map((part) =>
      w.say(
        `${w.hours(part.minutes)} × ${w.money(part.hourly ?? 0)} per uur (${w.count(part.age)} jaar).`,
        `${w.hours(part.minutes)} × ${w.money(part.hourly ?? 0)} an hour (age ${w.count(part.age)}).`,
      ),
    );
  if (check.spread)
    parts.push(
      w.say(
        'Het bedrag veranderde in deze periode. De uren zijn over de werkdagen verdeeld.',
        'The amount changed during this period. The hours were spread over its working days.',
      ),
    );
  const result =
    check.status === 'met'
      ? w.say(
          `Je verdient ${w.money(check.paid)}. Dat is genoeg: het minimum is ${w.money(check.required)}.`,
          `You earn ${w.money(check.paid)}. That is enough: the minimum is ${w.money(check.required)}.`,
        )
      : w.say(
          `Je verdient ${w.money(check.paid)}. Dat is ${w.money(check.shortfall)} te weinig: het minimum is ${w.money(check.required)}. Dit loon mag niet betaald worden.`,
          `You earn ${w.money(check.paid)}. That is ${w.money(check.shortfall)} too little: the minimum is ${w.money(check.required)}. This wage may not be paid.`,
        );
  return [...parts, result];
}

function payScale(w: Words, check: PayScaleCheck): string[] {
  if (!check.scale) return [w.say('Er is geen loonschaal ingesteld.', 'No pay scale is set.')];
  const { name, hourly, source } = check.scale;
  if (check.perHour === undefined)
    return [
      w.say(
        `We kunnen schaal ${name} niet toetsen: er zijn geen uren bekend.`,
        `Scale ${name} cannot be checked: no hours are known.`,
      ),
    ];
  const verdict =
    check.status === 'met'
      ? w.say('Dat is genoeg.', 'That is enough.')
      : w.say('Dat is te weinig.', 'That is too little.');
  return [
    w.say(
      `Schaal ${name} is minstens ${w.money(hourly)} per uur (bron: ${source}). Je verdient ${w.money(check.perHour)} per uur. ${verdict}`,
      `Scale ${name} is at least ${w.money(hourly)} an hour (source: ${source}). You earn ${w.money(check.perHour)} an hour. ${verdict}`,
    ),
  ];
}

const WHY: Readonly<Record<NonNullable<LivingWageCheck['reason']>, readonly [string, string]>> = {
  no_norm: [
    'We kunnen het leefbaar loon niet toetsen: er is geen norm voor dit gebied en deze datum.',
    'The living wage cannot be checked: there is no norm for this area and date.',
  ],
  hours_unknown: [
    'We kunnen het leefbaar loon niet toetsen: de uren zijn niet bekend.',
    'The living wage cannot be checked: the hours are not known.',
  ],
  no_hours: [
    'We kunnen het leefbaar loon niet toetsen: er zijn geen gewone uren in deze periode.',
    'The living wage cannot be checked: there are no normal hours in this period.',
  ],
};

const GROUPS: Readonly<Record<IncomeGroup, readonly [string, string]>> = {
  normal: ['gewoon loon', 'normal pay'],
  overtime: ['overwerk', 'overtime'],
  holiday_allowance: ['vakantiegeld', 'holiday allowance'],
  incidental: ['incidenteel loon', 'incidental pay'],
  sick: ['loon bij ziekte', 'sick pay'],
};

function livingWage(w: Words, check: LivingWageCheck): string[] {
  if (check.reason) return [w.say(...WHY[check.reason])];
  const sentences = check.living ? livingWageSteps(w, check.living) : [];
  for (const { group, amount } of check.notCounted) {
    const [dutch, english] = GROUPS[group];
    sentences.push(
      w.say(`Niet meegeteld: ${dutch}, ${w.money(amount)}.`, `Not counted: ${english}, ${w.money(amount)}.`),
    );
  }
  const own = w.money(check.perHour ?? 0);
  sentences.push(
    check.status === 'met'
      ? w.say(
          `Je verdient ${own} per uur. Dat is een leefbaar loon volgens deze norm.`,
          `You earn ${own} an hour. That is a living wage by this norm.`,
        )
      : w.say(
          `Je verdient ${own} per uur. Dat is ${w.money(check.gapPerHour)} per uur onder deze norm.`,
          `You earn ${own} an hour. That is ${w.money(check.gapPerHour)} an hour below this norm.`,
        ),
  );
  if (check.status === 'below' && check.deviation)
    sentences.push(
      w.say(
        `De coöperatie wijkt af, met deze reden: ${check.deviation.reason}`,
        `The co-operative deviates, for this reason: ${check.deviation.reason}`,
      ),
    );
  return sentences;
}

/** How a norm becomes an hourly wage. */
export function livingWageSteps(w: Words, living: LivingWage): string[] {
  const { norm } = living;
  const workers = w.decimal(norm.workersPerHousehold, 2);
  const example = norm.example
    ? w.say(' Let op: dit is een voorbeeld, geen echte norm.', ' Note: this is an example, not a real norm.')
    : '';
  return [
    w.say(
      `Norm voor ${norm.area}, ${norm.household}, versie ${norm.version} van ${norm.publisher}.${example}`,
      `Norm for ${norm.area}, ${norm.household}, version ${norm.version} by ${norm.publisher}.${example}`,
    ),
    w.say(
      `De kosten per maand zijn ${w.money(living.basket)}. Met een buffer van ${w.percent(norm.buffer)} is dat ${w.money(living.household)} voor het huishouden.`,
      `The costs a month are ${w.money(living.basket)}. With a buffer of ${w.percent(norm.buffer)} that is ${w.money(living.household)} for the household.`,
    ),
    w.say(
      `Aantal werkenden in dit huishouden: ${workers}. Ieder heeft dus netto ${w.money(living.netPerMonth)} per maand nodig.`,
      `Workers in this household: ${workers}. So each needs ${w.money(living.netPerMonth)} net a month.`,
    ),
    w.say(
      `Daarvoor is bruto ${w.money(living.grossPerMonth)} per maand nodig. Bij ${w.hours(norm.minutesPerWeek)} per week is dat ${w.money(living.grossPerHour)} per uur, naar boven afgerond.`,
      `That takes ${w.money(living.grossPerMonth)} gross a month. At ${w.hours(norm.minutesPerWeek)} a week that is ${w.money(living.grossPerHour)} an hour, rounded up.`,
    ),
  ];
}
