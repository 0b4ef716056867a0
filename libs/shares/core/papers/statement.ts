import {
  amountText,
  dateText,
  drawTable,
  euroText,
  inGroups,
  Paper,
  remainingWidth,
  SHEET,
  shortDateText,
  STYLES,
} from '#libs/documents/index.js';
import { add, negate, ZERO, type Cents, type LocalDate } from '#libs/kernel/index.js';
import type { ShareBalance } from '../figures.js';
import type { Movement } from '../movement.js';
import { movementWords } from './movement-words.js';

export interface StatementFacts {
  readonly cooperative: string;
  readonly kvkNumber: string | null;
  readonly member: string;
  readonly memberNumber: number;
  readonly reference: string;
  readonly on: LocalDate;
  readonly language: 'nl' | 'en';
  readonly balance: ShareBalance;
  readonly movements: readonly Pick<Movement, 'kind' | 'figure' | 'change' | 'on_date' | 'channel' | 'reason'>[];
}

const WORDS = {
  nl: {
    title: 'Overzicht van je aandeel',
    on: 'op',
    lead: ({ obligation, paid, unpaid }: ShareBalance) =>
      `Ingeschreven ${euroText(obligation)}, gestort ${euroText(paid)}, nog te storten ${euroText(unpaid)}.`,
    held: (held: Cents) => `Te veel betaald en van jou: ${euroText(held)}.`,
    claim: ({ claim, settled }: ShareBalance) =>
      `Terugbetaald of verrekend ${euroText(settled)}, nog aan jou terug te betalen ${euroText(claim)}.`,
    owes: (owed: Cents) => `Een storting kwam terug van de bank. Daarvan moet je nog betalen: ${euroText(owed)}.`,
    reference: 'Kenmerk',
    day: 'Datum',
    what: 'Wat',
    amount: 'Bedrag',
    paid: 'Gestort',
  },
  en: {
    title: 'Statement of your share',
    on: 'on',
    lead: ({ obligation, paid, unpaid }: ShareBalance) =>
      `Subscribed ${euroText(obligation)}, paid in ${euroText(paid)}, still to pay in ${euroText(unpaid)}.`,
    held: (held: Cents) => `Paid too much and yours: ${euroText(held)}.`,
    claim: ({ claim, settled }: ShareBalance) =>
      `Paid back or set off ${euroText(settled)}, still to be paid back to you ${euroText(claim)}.`,
    owes: (owed: Cents) => `A payment came back from the bank. Of that you still have to pay: ${euroText(owed)}.`,
    reference: 'Reference',
    day: 'Date',
    what: 'What',
    amount: 'Amount',
    paid: 'Paid in',
  },
} as const;

/** Everything that happened to her share, with what was paid in after each. */
export function drawStatement(of: StatementFacts): Buffer {
  const { balance, language } = of;
  const words = WORDS[language];
  const heading = `${words.title} ${words.on} ${dateText(of.on, language)}`;
  const paper = new Paper({ title: `${heading}, ${of.member}`, author: of.cooperative, language, date: of.on });
  paper.paragraph(of.cooperative, STYLES.strong);
  if (of.kvkNumber) paper.paragraph(`KvK ${of.kvkNumber}`, STYLES.small);
  paper.y += 16;
  paper.tagged('H1', () => paper.write(heading, SHEET.left, paper.y, STYLES.heading));
  paper.y += STYLES.heading.leading + 6;
  paper.paragraph(`${of.member} (${of.memberNumber})  ·  ${words.reference} ${inGroups(of.reference)}`, STYLES.quiet);
  paper.y += 10;
  paper.paragraph(words.lead(balance), STYLES.body);
  if (balance.held > 0) paper.paragraph(words.held(balance.held), STYLES.body);
  if (balance.held < 0) paper.paragraph(words.owes(negate(balance.held)), STYLES.body);
  if (balance.fixed > 0) paper.paragraph(words.claim(balance), STYLES.body);
  paper.y += 14;
  drawMovements(paper, of);
  return paper.finish((page, pages) => {
    paper.write(of.cooperative, SHEET.left, 786, STYLES.small);
    paper.write(`${page} / ${pages}`, SHEET.right, 786, STYLES.small, 'right');
  });
}

function drawMovements(paper: Paper, { language, movements }: StatementFacts): void {
  const words = WORDS[language];
  const cell = (text: string) => [{ text: text === '' ? ' ' : text, style: STYLES.small }];
  let paid: Cents = ZERO;
  const rows = movements
    .filter((movement) => movement.figure !== null)
    .map((movement) => {
      if (movement.figure === 'paid') paid = add(paid, movement.change);
      const text = [movementWords(movement, language), movement.reason].filter(Boolean).join(': ');
      return [
        cell(shortDateText(movement.on_date)),
        cell(text),
        cell(amountText(movement.change)),
        cell(amountText(paid)),
      ];
    });
  drawTable(paper, {
    padding: 4,
    columns: [
      { title: words.day, width: 66 },
      { title: words.what, width: remainingWidth([66, 84, 84]) },
      { title: words.amount, width: 84, align: 'right' },
      { title: words.paid, width: 84, align: 'right' },
    ],
    rows,
  });
}
