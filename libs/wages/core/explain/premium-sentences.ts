import { type How } from '../payslip/line.js';
import { type AwfReason } from '../premiums/unemployment-rate.js';
import { type Words } from './words.js';

type Of<Rule extends How['rule']> = Extract<How, { rule: Rule }>;

const AWF_REASON: Readonly<Record<AwfReason, readonly [string, string]>> = {
  written_open_ended: [
    'Het lage percentage geldt: je hebt een schriftelijk vast contract en bent geen oproepkracht.',
    'The low rate applies: you have a written, open-ended contract and are not on call.',
  ],
  apprentice: [
    'Het lage percentage geldt: je werkt en leert (BBL).',
    'The low rate applies: you work and learn (BBL).',
  ],
  young_few_hours: [
    'Het lage percentage geldt: je bent jonger dan 21 en werkt weinig uren.',
    'The low rate applies: you are under 21 and work few hours.',
  ],
  not_written: [
    'Het hoge percentage geldt: je contract staat niet op papier.',
    'The high rate applies: your contract is not in writing.',
  ],
  fixed_term: [
    'Het hoge percentage geldt: je contract is tijdelijk.',
    'The high rate applies: your contract is for a fixed term.',
  ],
  on_call: ['Het hoge percentage geldt: je bent oproepkracht.', 'The high rate applies: you are on call.'],
};

/** How a premium came about: the cumulative base, its growth, the percentage. */
export function premiumSteps(w: Words, { premium }: Of<'premium'>): string[] {
  const { step } = premium;
  const { before, after } = step;
  const steps: string[] = [];
  if (after.base < after.wage) {
    steps.push(
      w.say(
        `Over loon boven het maximum is geen premie nodig. Het maximum tot en met deze periode is ${w.money(after.maximum)}; je loon tot en met deze periode is ${w.money(after.wage)}.`,
        `No premium is due on wage above the maximum. The maximum up to this period is ${w.money(after.maximum)}; your wage up to this period is ${w.money(after.wage)}.`,
      ),
    );
  }
  if (before.base !== 0) {
    steps.push(
      w.say(
        `Tot nu toe rekenden we dit jaar over ${w.money(before.base)}. Nu wordt dat ${w.money(after.base)}: ${w.money(step.increase)} erbij.`,
        `So far this year ${w.money(before.base)} was counted. Now that becomes ${w.money(after.base)}: ${w.money(step.increase)} more.`,
      ),
    );
  }
  steps.push(
    w.say(
      `${w.percent(premium.rate)} van ${w.money(step.increase)} is ${w.money(premium.amount)}, ${w.rounding(premium.rounding)}.`,
      `${w.percent(premium.rate)} of ${w.money(step.increase)} is ${w.money(premium.amount)}, ${w.rounding(premium.rounding)}.`,
    ),
  );
  if (premium.awf) steps.push(w.say(...AWF_REASON[premium.awf.reason]));
  steps.push(
    premium.code === 'zvw_withheld'
      ? w.say('Deze bijdrage betaal je zelf uit je nettoloon.', 'You pay this contribution yourself from your net pay.')
      : w.say(
          'Dit betaalt de werkgever; het gaat niet van je loon af.',
          'The employer pays this; it does not come off your pay.',
        ),
  );
  return steps;
}

export const wgaSteps = (w: Words, how: Of<'wga_from_net'>): string[] => [
  w.say(
    `De werkgever mag ten hoogste de helft van de WGA-premie van je nettoloon inhouden: ${w.percent(how.rate)} van ${w.money(how.base)}, ${w.rounding(how.rounding)}.`,
    `The employer may take at most half of the WGA premium from your net pay: ${w.percent(how.rate)} of ${w.money(how.base)}, ${w.rounding(how.rounding)}.`,
  ),
];
