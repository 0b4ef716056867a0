import {
  amountText,
  dateText,
  drawTable,
  euroText,
  remainingWidth,
  SHEET,
  shortDateText,
  STYLES,
  type Paper,
} from '#libs/documents/index.js';
import { addDays, localDate, subtract, type Cents, type LocalDate } from '#libs/kernel/index.js';
import type { Loan } from '../agreement.js';
import { cardOn, type LoanEvent } from '../card.js';
import { beginPaper, finishPaper, type LoanFrame } from './loan-frame.js';
import { LOAN_WORDS } from './loan-words.js';

/** What happened to a loan in a calendar year, for the lender and her tax return; of the year that runs, until the day it is made. */
export function drawStatement(loan: Loan, events: readonly LoanEvent[], year: number, frame: LoanFrame): Buffer {
  const words = LOAN_WORDS[frame.language];
  const first = localDate(`${year}-01-01`);
  const yearEnd = localDate(`${year}-12-31`);
  const last = yearEnd < frame.date ? yearEnd : frame.date;
  const say = (date: LocalDate) => words.owedOn(dateText(date, frame.language));
  const before = cardOn(events, addDays(first, -1));
  const after = cardOn(events, last);
  const paper = beginPaper(words.statement(year), loan.number, frame);
  const line = (text: string, amount: Cents) => sumLine(paper, text, euroText(amount));
  line(say(first), before.principal);
  line(say(last), after.principal);
  line(words.interestDue, subtract(after.interest_due, before.interest_due));
  line(words.interestPaid, subtract(after.interest_paid, before.interest_paid));
  line(words.interestOwed, after.interest);
  paper.y += 14;
  const shown = events.filter(
    ({ date, interest, principal }) => date >= first && date <= last && principal + interest !== 0,
  );
  if (shown.length > 0) drawEvents(paper, shown, events, frame);
  paper.y += 14;
  paper.paragraph(words.tax, STYLES.quiet);
  return finishPaper(paper, frame);
}

function sumLine(paper: Paper, text: string, amount: string): void {
  paper.ensure(STYLES.body.leading + 4);
  paper.tagged('P', () => {
    paper.write(text, SHEET.left, paper.y, STYLES.body);
    paper.write(amount, SHEET.right, paper.y, STYLES.strong, 'right');
  });
  paper.y += STYLES.body.leading + 4;
}

function drawEvents(paper: Paper, shown: readonly LoanEvent[], all: readonly LoanEvent[], frame: LoanFrame): void {
  const { events: names, statementColumns: columns } = LOAN_WORDS[frame.language];
  const cell = (text: string) => [{ text, style: STYLES.small }];
  drawTable(paper, {
    padding: 4,
    columns: [
      { title: columns.date, width: 64 },
      { title: columns.what, width: remainingWidth([64, 80, 110]) },
      { title: columns.amount, width: 80, align: 'right' },
      { title: columns.owed, width: 110, align: 'right' },
    ],
    rows: shown.map((event) => [
      cell(shortDateText(event.date)),
      cell(event.reason === '' ? names[event.kind] : `${names[event.kind]}: ${event.reason}`),
      cell(amountText((event.principal + event.interest) as Cents)),
      cell(amountText(cardOn(all, event.date).principal)),
    ]),
  });
}
