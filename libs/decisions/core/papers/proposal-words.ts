import type { Language } from '#libs/documents/index.js';
import type { Basis, PieceKind } from '../choices.js';

interface ProposalWords {
  title: (year: number) => string;
  state: {
    draft: string;
    adopted: (on: string, decision: string) => string;
    taken_back: (on: string, why: string) => string;
  };
  profit: (amount: string) => string;
  loss: (amount: string) => string;
  notFinal: string;
  pieces: Record<PieceKind, string>;
  what: string;
  percent: string;
  amount: string;
  result: string;
  overCap: (amount: string) => string;
  bonusBy: Record<Basis, string>;
  charges: (percent: string, bonus: string, charges: string) => string;
  cap: (amount: string, to: string) => string;
  step: (percent: string, times: string, then: string, ceiling: string) => string;
  funds: string;
  fund: Record<string, string>;
  now: string;
  after: string;
  annex: string;
  frozen: (year: number) => string;
  ownCharges: (percent: string) => string;
  member: string;
  hours: string;
  columns: { bonus: string; charges: string; supplement: string; interest: string; distribution: string };
  total: string;
  printed: string;
}

export const PROPOSAL_WORDS: Record<Language, ProposalWords> = {
  nl: {
    title: (year) => `Bestemming van het resultaat over ${year}`,
    state: {
      draft: 'Voorstel voor de ledenvergadering.',
      adopted: (on, decision) => `Vastgesteld door de ledenvergadering op ${on}, besluit ${decision}.`,
      taken_back: (on, why) => `Teruggehaald op ${on}: ${why}`,
    },
    profit: (amount) => `Het jaar sloot met een winst van ${amount}. Zo wordt die verdeeld.`,
    loss: (amount) => `Het jaar sloot met een verlies van ${amount}. Dat gaat naar volgende jaren.`,
    notFinal: 'Nog niet alle maanden zijn dicht: het resultaat kan nog veranderen.',
    pieces: {
      cover_losses: 'Oude verliezen goedmaken',
      capital_interest: 'Rente op het aandeel',
      general_reserve: 'Algemene reserve',
      indivisible_reserve: 'Reserve die nooit naar leden gaat',
      community_fund: 'Gemeenschapsfonds',
      education_fund: 'Opleiding en solidariteit',
      wage_bonus: 'Loonbonus',
      price_supplement: 'Toeslag voor zzp-leden',
      member_distribution: 'Uitkering aan leden',
      carried_forward: 'Naar volgend jaar',
    },
    what: 'Waarheen',
    percent: '%',
    amount: 'Bedrag',
    result: 'Resultaat',
    overCap: (amount) => `waarvan ${amount} van boven de grens per persoon`,
    bonusBy: {
      hours: 'De loonbonus gaat naar gewerkte uren.',
      wage: 'De loonbonus gaat naar het loon van het jaar.',
      equal: 'De loonbonus is voor ieder gelijk, naar de tijd dat iemand lid was.',
    },
    charges: (percent, bonus, charges) =>
      `Boven op een bonus betaalt de coöperatie lasten, ${percent}%. De pot betaalt beide: ${bonus} bonus en ${charges} lasten.`,
    cap: (amount, to) => `Niemand krijgt meer dan ${amount} bonus, bruto. Wat daarboven komt gaat naar: ${to}.`,
    step: (percent, times, then, ceiling) =>
      `De algemene reserve krijgt ${percent}% tot zij ${times} keer de jaarlonen is (${ceiling}), daarna ${then}%.`,
    funds: 'Reserves en fondsen',
    fund: {
      '0510': 'Statutaire reserve, nooit naar leden',
      '0520': 'Algemene reserve',
      '0530': 'Opleiding en solidariteit',
      '0540': 'Gemeenschapsfonds',
      '0580': 'Naar volgende jaren',
    },
    now: 'Nu',
    after: 'Daarna',
    annex: 'Bijlage: uren en bedragen per lid',
    frozen: (year) => `Goedgekeurde uren van ${year}, vastgezet toen het voorstel werd opgeslagen.`,
    ownCharges: (percent) => `lasten ${percent}%`,
    member: 'Lid',
    hours: 'Uren',
    columns: {
      bonus: 'Bonus',
      charges: 'Lasten',
      supplement: 'Toeslag',
      interest: 'Rente',
      distribution: 'Uitkering',
    },
    total: 'Samen',
    printed: 'gemaakt op',
  },
  en: {
    title: (year) => `Appropriation of the result of ${year}`,
    state: {
      draft: 'Proposal for the general meeting.',
      adopted: (on, decision) => `Adopted by the general meeting on ${on}, decision ${decision}.`,
      taken_back: (on, why) => `Taken back on ${on}: ${why}`,
    },
    profit: (amount) => `The year ended with a profit of ${amount}. This is how it is divided.`,
    loss: (amount) => `The year ended with a loss of ${amount}. It is carried forward.`,
    notFinal: 'Not every month is closed yet: the result may still change.',
    pieces: {
      cover_losses: 'Cover old losses',
      capital_interest: 'Interest on the share',
      general_reserve: 'General reserve',
      indivisible_reserve: 'Reserve that never goes to members',
      community_fund: 'Community fund',
      education_fund: 'Education and solidarity',
      wage_bonus: 'Wage bonus',
      price_supplement: 'Supplement for self-employed members',
      member_distribution: 'Distribution to members',
      carried_forward: 'Carried forward',
    },
    what: 'Where to',
    percent: '%',
    amount: 'Amount',
    result: 'Result',
    overCap: (amount) => `of which ${amount} from above the limit per person`,
    bonusBy: {
      hours: 'The wage bonus goes by hours worked.',
      wage: 'The wage bonus goes by the wage of the year.',
      equal: 'The wage bonus is equal for all, by the time somebody was a member.',
    },
    charges: (percent, bonus, charges) =>
      `On top of a bonus the co-operative pays charges, ${percent}%. The pool pays both: ${bonus} bonus and ${charges} charges.`,
    cap: (amount, to) => `Nobody gets more than ${amount} of bonus, gross. What is above goes to: ${to}.`,
    step: (percent, times, then, ceiling) =>
      `The general reserve gets ${percent}% until it is ${times} times the yearly wages (${ceiling}), and ${then}% after that.`,
    funds: 'Reserves and funds',
    fund: {
      '0510': 'Statutory reserve, never to members',
      '0520': 'General reserve',
      '0530': 'Education and solidarity',
      '0540': 'Community fund',
      '0580': 'Carried forward',
    },
    now: 'Now',
    after: 'After',
    annex: 'Annex: hours and amounts per member',
    frozen: (year) => `Approved hours of ${year}, frozen when the proposal was saved.`,
    ownCharges: (percent) => `charges ${percent}%`,
    member: 'Member',
    hours: 'Hours',
    columns: {
      bonus: 'Bonus',
      charges: 'Charges',
      supplement: 'Supplement',
      interest: 'Interest',
      distribution: 'Distribution',
    },
    total: 'Together',
    printed: 'made on',
  },
};
