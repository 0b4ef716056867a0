import type { Repayment } from '../agreement.js';
import type { DayCount } from '../day-count.js';
import type { LoanEventKind } from '../card.js';

export type Language = 'nl' | 'en';

interface LoanWords {
  agreement: string;
  statement: (year: number) => string;
  number: string;
  parties: (cooperative: string, member: string) => string;
  lends: (amount: string, on: string) => string;
  interest: (percent: string, dayCount: string) => string;
  repayment: Record<Repayment, (every: string, end: string) => string>;
  dayCount: Record<DayCount, string>;
  rounding: string;
  reference: (reference: string) => string;
  every: (months: number) => string;
  subordinated: string;
  notSubordinated: string;
  wages: string;
  conflict: (remark: string) => string;
  schedule: string;
  columns: { no: string; due: string; interest: string; principal: string; payment: string; rest: string };
  signed: [string, string];
  place: string;
  statementColumns: { date: string; what: string; amount: string; owed: string };
  events: Record<LoanEventKind, string>;
  owedOn: (date: string) => string;
  interestDue: string;
  interestPaid: string;
  interestOwed: string;
  tax: string;
  printed: string;
}

export const LOAN_WORDS: Record<Language, LoanWords> = {
  nl: {
    agreement: 'Overeenkomst van ledenlening',
    statement: (year) => `Overzicht van je lening over ${year}`,
    number: 'Lening',
    parties: (cooperative, member) =>
      `${member} leent geld uit. ${cooperative} leent het en betaalt het terug. Dit spreken zij af.`,
    lends: (amount, on) => `Het bedrag is ${amount}. Het komt op ${on} op de rekening van de coöperatie.`,
    interest: (percent, dayCount) => `De rente is ${percent}% per jaar, over wat nog niet is terugbetaald. ${dayCount}`,
    dayCount: {
      '30E/360': 'Elke maand telt voor 30 dagen, een jaar voor 360 (30E/360).',
      'ACT/365': 'We tellen echte dagen; een jaar telt voor 365 (ACT/365).',
      'ACT/ACT': 'We tellen echte dagen en de echte lengte van elk jaar (ACT/ACT).',
    },
    repayment: {
      bullet: (every, end) => `De coöperatie betaalt ${every} rente, en op ${end} het hele bedrag terug.`,
      annuity: (every, end) =>
        `De coöperatie betaalt ${every} hetzelfde bedrag aan rente en aflossing samen, tot ${end}.`,
      linear: (every, end) => `De coöperatie betaalt ${every} een gelijk deel terug, met rente, tot ${end}.`,
      free: (every, end) =>
        `De coöperatie betaalt ${every} rente. Aflossen mag op elk moment, en uiterlijk op ${end} is alles terugbetaald.`,
    },
    rounding: 'De rente van een termijn wordt afgerond op hele centen; een halve cent gaat naar boven.',
    reference: (reference) => `Bij het overmaken staat het kenmerk ${reference}.`,
    every: (months) => ({ 1: 'elke maand', 3: 'elk kwartaal', 6: 'elk half jaar', 12: 'elk jaar' })[months] ?? '',
    subordinated:
      'De lening is achtergesteld. Kan de coöperatie niet iedereen betalen, dan gaan andere schuldeisers voor.',
    notSubordinated: 'De lening is niet achtergesteld.',
    wages: 'De lening staat los van het werk en het lidmaatschap. Er wordt nooit loon voor ingehouden.',
    conflict: (remark) =>
      `De uitlener zit in het bestuur en heeft over deze lening niet meebeslist. Aantekening: ${remark}`,
    schedule: 'Termijnen',
    columns: { no: 'Nr.', due: 'Datum', interest: 'Rente', principal: 'Aflossing', payment: 'Samen', rest: 'Rest' },
    signed: ['Handtekening uitlener', 'Handtekening bestuur'],
    place: 'Plaats en datum',
    statementColumns: { date: 'Datum', what: 'Wat', amount: 'Bedrag', owed: 'Nog terug te betalen' },
    events: {
      received: 'Geld ontvangen',
      interest_due: 'Rente bijgeschreven',
      interest_paid: 'Rente betaald',
      repaid: 'Afgelost',
      reclassified: '',
      corrected: 'Correctie',
    },
    owedOn: (date) => `Nog terug te betalen op ${date}`,
    interestDue: 'Rente over het jaar',
    interestPaid: 'Rente betaald in het jaar',
    interestOwed: 'Rente die nog betaald wordt',
    tax: 'De coöperatie houdt niets in op de rente. Je geeft de lening zelf op bij de belastingaangifte. Voor box 3 telt wat je op 1 januari hebt uitgeleend.',
    printed: 'gemaakt op',
  },
  en: {
    agreement: 'Member loan agreement',
    statement: (year) => `Statement of your loan for ${year}`,
    number: 'Loan',
    parties: (cooperative, member) =>
      `${member} lends money. ${cooperative} borrows it and pays it back. This is what they agree.`,
    lends: (amount, on) => `The amount is ${amount}. It comes into the account of the co-operative on ${on}.`,
    interest: (percent, dayCount) => `The interest is ${percent}% per year, on what is not yet paid back. ${dayCount}`,
    dayCount: {
      '30E/360': 'Every month counts as 30 days, a year as 360 (30E/360).',
      'ACT/365': 'We count real days; a year counts as 365 (ACT/365).',
      'ACT/ACT': 'We count real days and the real length of each year (ACT/ACT).',
    },
    repayment: {
      bullet: (every, end) => `The co-operative pays interest ${every}, and the whole amount back on ${end}.`,
      annuity: (every, end) =>
        `The co-operative pays the same amount of interest and principal together ${every}, until ${end}.`,
      linear: (every, end) => `The co-operative pays an equal part back ${every}, with interest, until ${end}.`,
      free: (every, end) =>
        `The co-operative pays interest ${every}. It may pay back at any time, and everything at the latest on ${end}.`,
    },
    rounding: 'The interest of a term is rounded to whole cents; half a cent goes up.',
    reference: (reference) => `The transfer quotes the reference ${reference}.`,
    every: (months) => ({ 1: 'every month', 3: 'every quarter', 6: 'every half year', 12: 'every year' })[months] ?? '',
    subordinated: 'The loan is subordinated. If the co-operative cannot pay everybody, other creditors go first.',
    notSubordinated: 'The loan is not subordinated.',
    wages: 'The loan stands apart from work and membership. Wages are never withheld for it.',
    conflict: (remark) => `The lender is on the board and took no part in deciding on this loan. Note: ${remark}`,
    schedule: 'Terms',
    columns: {
      no: 'No.',
      due: 'Date',
      interest: 'Interest',
      principal: 'Principal',
      payment: 'Together',
      rest: 'Rest',
    },
    signed: ['Signature of the lender', 'Signature of the board'],
    place: 'Place and date',
    statementColumns: { date: 'Date', what: 'What', amount: 'Amount', owed: 'Still to be paid back' },
    events: {
      received: 'Money received',
      interest_due: 'Interest added',
      interest_paid: 'Interest paid',
      repaid: 'Paid back',
      reclassified: '',
      corrected: 'Correction',
    },
    owedOn: (date) => `Still to be paid back on ${date}`,
    interestDue: 'Interest of the year',
    interestPaid: 'Interest paid in the year',
    interestOwed: 'Interest still to be paid',
    tax: 'The co-operative withholds nothing from the interest. You report the loan in your own tax return. For box 3 what counts is what you had lent on 1 January.',
    printed: 'made on',
  },
};
