import {
  amountText,
  dateText,
  drawTable,
  euroText,
  Paper,
  remainingWidth,
  SHEET,
  shortDateText,
  STYLES,
} from '#libs/documents/index.js';
import type { Cents, LocalDate } from '#libs/kernel/index.js';

/** What a closing statement tells. Amounts in cents. */
export interface ExitStatement {
  readonly language: 'nl' | 'en';
  readonly printedOn: LocalDate;
  readonly cooperative: readonly string[];
  /** The former member, or the heirs, with an address. */
  readonly receiver: readonly string[];
  readonly died: boolean;
  readonly memberName: string;
  readonly memberNumber: number;
  readonly lastDay: LocalDate;
  readonly moneyIn: readonly { readonly on: LocalDate; readonly amount: Cents }[];
  readonly paid: Cents;
  readonly loss: Cents;
  readonly lossBasis: string;
  readonly interest: Cents;
  readonly lapsed: Cents;
  /** Of the claim, waits for the decision on an objection. */
  readonly contested: Cents;
  /** What she owes after a payment of hers came back. */
  readonly owes: Cents;
  readonly claim: Cents;
  readonly setOffs: readonly {
    readonly on: LocalDate;
    readonly what: string;
    readonly evidence: string;
    readonly amount: Cents;
  }[];
  readonly owed: Cents;
  readonly terms: readonly { readonly due_on: LocalDate; readonly amount: Cents; readonly isPaid: boolean }[];
  readonly isDecided: boolean;
  readonly deferral: string;
  readonly paidBack: readonly { readonly on: LocalDate; readonly amount: Cents }[];
  readonly rest: Cents;
}

/** The closing statement of a share; of who died it is the letter to the heirs. */
export function drawExitStatement(of: ExitStatement): Buffer {
  const words = WORDS[of.language];
  const title = `${words.title} ${of.memberName}`;
  const paper = new Paper({ title, author: of.cooperative[0] ?? '', language: of.language, date: of.printedOn });
  for (const party of [of.cooperative, of.receiver]) {
    party.forEach((line, index) => paper.paragraph(line, index === 0 ? STYLES.strong : STYLES.body));
    paper.y += 14;
  }
  paper.y += 10;
  paper.tagged('H1', () => paper.write(words.title, SHEET.left, paper.y, STYLES.heading));
  paper.y += STYLES.heading.leading + 2;
  paper.paragraph(`${of.memberName}  ·  ${words.number} ${of.memberNumber}`, STYLES.quiet);
  paper.y += 10;
  paper.paragraph((of.died ? words.died : words.left)(dateText(of.lastDay, of.language)), STYLES.body, 430);
  paper.y += 12;
  drawClaim(paper, of);
  drawRefund(paper, of);
  paper.y += 14;
  for (const line of [...(of.died ? [words.heirs] : []), words.tax]) {
    paper.paragraph(line, STYLES.quiet, 430);
    paper.y += 6;
  }
  const foot = `${of.cooperative[0] ?? ''}  ·  ${words.printed} ${dateText(of.printedOn, of.language)}`;
  return paper.finish((page, pages) => {
    paper.write(foot, SHEET.left, 786, STYLES.small);
    paper.write(`${page} / ${pages}`, SHEET.right, 786, STYLES.small, 'right');
  });
}

function drawClaim(paper: Paper, of: ExitStatement): void {
  const words = WORDS[of.language];
  heading(paper, words.paidIn);
  table(
    paper,
    of,
    of.moneyIn.map(({ amount, on }) => [
      shortDateText(on),
      amount < 0 ? words.takenBack : words.payment,
      amountText(amount),
    ]),
  );
  paper.y += 12;
  heading(paper, words.computation);
  sumLine(paper, words.paid, of.paid);
  if (of.loss > 0) sumLine(paper, `${words.loss}${of.lossBasis ? ` (${of.lossBasis})` : ''}`, -of.loss as Cents);
  if (of.interest > 0) sumLine(paper, words.interest, of.interest);
  sumLine(paper, words.claim, of.claim, true);
  if (of.lapsed > 0) paper.paragraph(words.lapsed(euroText(of.lapsed)), STYLES.quiet, 430);
  for (const { amount, evidence, on, what } of of.setOffs)
    sumLine(paper, `${words.setOff} ${shortDateText(on)}: ${what} (${evidence})`, -amount as Cents);
  if (of.setOffs.length > 0) sumLine(paper, words.owed, of.owed, true);
  paper.y += 12;
}

function drawRefund(paper: Paper, of: ExitStatement): void {
  const words = WORDS[of.language];
  if (of.terms.length > 0) {
    heading(paper, of.isDecided ? words.schedule : words.proposal);
    table(
      paper,
      of,
      of.terms.map((term) => [
        shortDateText(term.due_on),
        term.isPaid ? words.termPaid : words.term,
        amountText(term.amount),
      ]),
    );
    paper.y += 6;
    if (of.deferral !== '') paper.paragraph(words.deferred(of.deferral), STYLES.body, 430);
    paper.y += 8;
  }
  if (of.paidBack.length > 0) {
    heading(paper, words.paidBack);
    table(
      paper,
      of,
      of.paidBack.map(({ amount, on }) => [
        shortDateText(on),
        amount < 0 ? words.cameBack : words.refund,
        amountText(amount),
      ]),
    );
    paper.y += 12;
  }
  sumLine(paper, words.rest, of.rest, true);
  if (of.contested > 0) paper.paragraph(words.contested(euroText(of.contested)), STYLES.body, 430);
  if (of.owes > 0) paper.paragraph(words.owes(euroText(of.owes)), STYLES.body, 430);
}

function heading(paper: Paper, text: string): void {
  paper.ensure(60);
  paper.tagged('H2', () => paper.write(text, SHEET.left, paper.y, STYLES.strong));
  paper.y += STYLES.strong.leading + 4;
}

/** Left of the amounts: a long text goes on below, never through them. */
const TEXT_WIDTH = 370;
/** What a debt is for and its evidence are at most 200 characters each. */
const MOST_LINES = 7;

function sumLine(paper: Paper, text: string, amount: Cents, strong = false): void {
  const style = strong ? STYLES.strong : STYLES.body;
  paper.ensure(MOST_LINES * style.leading + 4);
  const top = paper.y;
  paper.tagged('P', () => {
    paper.y = paper.block(text, SHEET.left, top, TEXT_WIDTH, style) + 4;
    paper.write(euroText(amount), SHEET.right, top, style, 'right');
  });
}

function table(paper: Paper, of: ExitStatement, rows: readonly (readonly [string, string, string])[]): void {
  if (rows.length === 0) return;
  const { amount, date, what } = WORDS[of.language].columns;
  drawTable(paper, {
    padding: 4,
    columns: [
      { title: date, width: 70 },
      { title: what, width: remainingWidth([70, 90]) },
      { title: amount, width: 90, align: 'right' },
    ],
    rows: rows.map((row) => row.map((text) => [{ text, style: STYLES.small }])),
  });
}

const WORDS = {
  nl: {
    title: 'Afrekening ledenaandeel',
    number: 'lidnummer',
    left: (day: string) => `Het lidmaatschap eindigde op ${day}. Dit is de afrekening van het ledenaandeel.`,
    died: (day: string) =>
      `Het lidmaatschap eindigde op ${day} door overlijden. Wij leven met u mee. Dit is de afrekening van het ledenaandeel voor de erfgenamen.`,
    heirs:
      'Wij betalen aan de erfgenamen op vertoon van een verklaring van erfrecht. Er is geen haast: de rekening blijft open staan.',
    paidIn: 'Gestort',
    payment: 'Storting',
    takenBack: 'Teruggeboekt',
    computation: 'Wat er terugkomt',
    paid: 'Samen gestort',
    loss: 'Aandeel in verlies',
    interest: 'Bijgeschreven rente',
    claim: 'Vordering',
    lapsed: (amount: string) => `Wat nog niet gestort was (${amount}) vervalt.`,
    setOff: 'Verrekend',
    owed: 'Terug te betalen',
    schedule: 'Wanneer',
    proposal: 'Wanneer (voorstel, het bestuur beslist nog)',
    term: 'Termijn',
    termPaid: 'Termijn, betaald',
    deferred: (reason: string) => `Uitgesteld. De reden: ${reason}`,
    paidBack: 'Betaald',
    refund: 'Terugbetaling',
    cameBack: 'Teruggekomen van de bank',
    rest: 'Nog te betalen',
    contested: (amount: string) => `Daarvan wacht ${amount} op het besluit over het bezwaar.`,
    owes: (amount: string) =>
      `Een storting kwam terug van de bank. Daarvan is nog ${amount} te betalen aan de coöperatie.`,
    tax: 'Teruggave van eigen inleg is geen inkomen. Er gaat geen belasting af.',
    printed: 'gemaakt op',
    columns: { date: 'Dag', what: 'Wat', amount: 'Bedrag' },
  },
  en: {
    title: 'Closing statement of member share',
    number: 'member number',
    left: (day: string) => `The membership ended on ${day}. This is the closing statement of the member share.`,
    died: (day: string) =>
      `The membership ended on ${day} by death. Our thoughts are with you. This is the closing statement of the member share for the heirs.`,
    heirs:
      'We pay the heirs once we have seen a certificate of inheritance. There is no hurry: the account stays open.',
    paidIn: 'Paid in',
    payment: 'Payment',
    takenBack: 'Taken back',
    computation: 'What comes back',
    paid: 'Paid in together',
    loss: 'Part in a loss',
    interest: 'Interest credited',
    claim: 'Claim',
    lapsed: (amount: string) => `What was not paid in yet (${amount}) lapses.`,
    setOff: 'Set off',
    owed: 'To be paid back',
    schedule: 'When',
    proposal: 'When (proposal, the board still decides)',
    term: 'Instalment',
    termPaid: 'Instalment, paid',
    deferred: (reason: string) => `Deferred. The reason: ${reason}`,
    paidBack: 'Paid',
    refund: 'Refund',
    cameBack: 'Came back from the bank',
    rest: 'Still to be paid',
    contested: (amount: string) => `Of that ${amount} waits for the decision on the objection.`,
    owes: (amount: string) =>
      `A payment came back from the bank. Of that ${amount} is still to be paid to the co-operative.`,
    tax: 'Getting back what you paid in is not income. No tax comes off it.',
    printed: 'made on',
    columns: { date: 'Day', what: 'What', amount: 'Amount' },
  },
} as const;
