import { type Comparison } from '../floors/compare.js';
import { type RateFloor } from '../floors/rate-floor.js';
import { type WageSpace } from '../floors/wage-space.js';
import { type Words } from './words.js';

type PartName = RateFloor['parts'][number]['part'];

/** The name of a part of a rate. */
export const partLabel = (w: Words, part: PartName): string => w.say(...PARTS[part]);

const PARTS: Readonly<Record<PartName, readonly [string, string]>> = {
  income: ['Inkomen', 'Income'],
  pension: ['Pensioen', 'Pension'],
  disability: ['Verzekering bij arbeidsongeschiktheid', 'Disability insurance'],
  sickness: ['Ziekte', 'Sickness'],
  holidays: ['Vakantie', 'Holidays'],
  buffer: ['Buffer', 'Buffer'],
  training: ['Scholing', 'Training'],
  business_costs: ['Kosten van je bedrijf', 'Business costs'],
  other: ['Overig', 'Other'],
  zvw: ['Bijdrage Zvw', 'Health insurance contribution'],
};

/** The build-up of a rate, part by part, each with its source. */
export function rateFloorSteps(w: Words, floor: RateFloor): string[] {
  const { input } = floor;
  const parts = floor.parts.map((one) => {
    const source = one.source === '' ? '' : w.say(` (bron: ${one.source})`, ` (source: ${one.source})`);
    return `${partLabel(w, one.part)}: ${w.money(one.perYear)} ${w.say('per jaar', 'a year')}${source}.`;
  });
  return [
    ...parts,
    w.say(
      `Je werkt ${w.count(input.weeksPerYear)} weken van ${w.hours(input.minutesPerWeek)}. Daarvan kun je ${w.percent(input.billable)} factureren: ${w.hours(floor.billableMinutes)} per jaar.`,
      `You work ${w.count(input.weeksPerYear)} weeks of ${w.hours(input.minutesPerWeek)}. You can invoice ${w.percent(input.billable)} of that: ${w.hours(floor.billableMinutes)} a year.`,
    ),
    w.say(
      `Samen ${w.money(floor.perYear)}, gedeeld door die uren: minstens ${w.money(floor.hourly)} per uur, naar boven afgerond.`,
      `Together ${w.money(floor.perYear)}, divided by those hours: at least ${w.money(floor.hourly)} an hour, rounded up.`,
    ),
  ];
}

/** How far a co-operative is on the road to employment. */
export function wageSpaceSteps(w: Words, space: WageSpace): string[] {
  const steps = [
    w.say(
      `Na inkoop, vaste kosten en reserves is er ${w.money(space.total)} per jaar voor lonen. Per lid is dat ${w.money(space.perMember)}.`,
      `After purchases, overhead and reserves there is ${w.money(space.total)} a year for wages. Per member that is ${w.money(space.perMember)}.`,
    ),
  ];
  steps.push(
    space.reached
      ? w.say(
          `Dat is genoeg om over loondienst te praten: de richtlijn is ${w.money(space.target)}.`,
          `That is enough to talk about employment: the guideline is ${w.money(space.target)}.`,
        )
      : w.say(
          `De richtlijn is ${w.money(space.target)}. Er ontbreekt nog ${w.money(space.missing)} per lid.`,
          `The guideline is ${w.money(space.target)}. ${w.money(space.missing)} per member is still missing.`,
        ),
  );
  return steps;
}

const ASSUMPTIONS: Readonly<Record<Comparison['assumptions'][number], readonly [string, string]>> = {
  no_entrepreneur_deductions: [
    'Aftrekposten voor ondernemers zijn niet meegerekend. Heb je daar recht op, dan houd je als zzp’er meer over.',
    'Deductions for entrepreneurs are not included. If you are entitled to them, you keep more as self-employed.',
  ],
  tax_by_month_table: [
    'De belasting als zzp’er is berekend met de maandtabel voor loon.',
    'The tax as self-employed was computed with the month table for wages.',
  ],
  employed_is_insured: [
    'In loondienst ben je verzekerd bij ziekte en werkloosheid. Als zzp’er niet.',
    'When employed you are insured against sickness and unemployment. As self-employed you are not.',
  ],
  self_employed_provisions_are_own: [
    'Als zzp’er zet je zelf geld opzij voor pensioen en verzekering.',
    'As self-employed you set money aside for pension and insurance yourself.',
  ],
};

/** Employed beside self-employed for the same money. */
export function comparisonSteps(w: Words, both: Comparison): string[] {
  const { employed, selfEmployed } = both;
  return [
    w.say(
      `In loondienst: voor ${w.money(both.perMonth)} per maand kan een brutoloon van ${w.money(employed.gross)}. Netto is dat ${w.money(employed.net)}, en je bouwt ${w.money(employed.holidayAllowance)} vakantiegeld op.`,
      `Employed: ${w.money(both.perMonth)} a month pays for a gross wage of ${w.money(employed.gross)}. Net that is ${w.money(employed.net)}, and you build up ${w.money(employed.holidayAllowance)} of holiday allowance.`,
    ),
    w.say(
      `Als zzp’er: van ${w.money(selfEmployed.turnover)} omzet gaan ${w.money(selfEmployed.costs)} kosten en ${w.money(selfEmployed.provisions)} voor pensioen en verzekering af. Na belasting en Zvw houd je ${w.money(selfEmployed.net)} over.`,
      `Self-employed: from a turnover of ${w.money(selfEmployed.turnover)}, ${w.money(selfEmployed.costs)} of costs and ${w.money(selfEmployed.provisions)} for pension and insurance come off. After tax and health insurance you keep ${w.money(selfEmployed.net)}.`,
    ),
    ...both.assumptions.map((assumption) => w.say(...ASSUMPTIONS[assumption])),
  ];
}
