import {
  amountText,
  dateText,
  decimalText,
  drawTable,
  euroText,
  inGroups,
  LINE,
  remainingWidth,
  SHEET,
  shortDateText,
  STYLES,
  type Paper,
} from '#libs/documents/index.js';
import { endOf, type Loan } from '../agreement.js';
import { schedule } from '../schedule.js';
import { beginPaper, finishPaper, type LoanFrame } from './loan-frame.js';
import { LOAN_WORDS } from './loan-words.js';

/**
 * The agreement to sign: what was agreed in sentences, the terms, and a line for each side.
 * @param reference under which the money is expected; null once it came
 */
export function drawAgreement(loan: Loan, frame: LoanFrame, reference: string | null): Buffer {
  const { language } = frame;
  const words = LOAN_WORDS[language];
  const paper = beginPaper(words.agreement, loan.number, frame);
  const every = words.every(loan.every_months);
  const sentences = [
    words.parties(frame.cooperative[0] ?? '', frame.member[0] ?? ''),
    words.lends(euroText(loan.amount), dateText(loan.starts_on, language)) +
      (reference ? ` ${words.reference(inGroups(reference))}` : ''),
    words.interest(percentText(loan), `${words.dayCount[loan.day_count]} ${words.rounding}`),
    words.repayment[loan.repayment](every, dateText(endOf(loan), language)),
    loan.subordinated ? words.subordinated : words.notSubordinated,
    words.wages,
    ...(loan.lender_on_board ? [words.conflict(loan.conflict_remark)] : []),
  ];
  for (const sentence of sentences) {
    paper.paragraph(sentence, STYLES.body);
    paper.y += 8;
  }
  signatures(paper, words.place, words.signed);
  drawTerms(paper, loan, frame);
  return finishPaper(paper, frame);
}

/** As written, without zeros at the end: `2,5`. */
const percentText = ({ interest_percent }: Loan): string => decimalText(interest_percent.toFixed());

function signatures(paper: Paper, place: string, signed: readonly string[]): void {
  paper.ensure(90);
  const width = 200;
  paper.y += 48;
  const top = paper.y;
  signed.forEach((words, index) => {
    const x = SHEET.left + index * (width + 40);
    paper.artifact(() => paper.rule(x, x + width, top, LINE));
    paper.tagged('P', () => paper.write(words, x, top + 4, STYLES.small));
    paper.tagged('P', () => paper.write(`${place}:`, x, top + 18, STYLES.small));
  });
  paper.y = top + 48;
}

const NUMBER = 66;

function drawTerms(paper: Paper, loan: Loan, { language }: LoanFrame): void {
  const { columns, schedule: title } = LOAN_WORDS[language];
  const right = (text: string) => [{ text, style: STYLES.small }];
  paper.ensure(80);
  paper.tagged('H2', () => paper.write(title, SHEET.left, paper.y, STYLES.strong));
  paper.y += STYLES.strong.leading + 8;
  drawTable(paper, {
    padding: 3,
    columns: [
      { title: columns.no, width: 28, align: 'right' },
      { title: columns.due, width: remainingWidth([28, NUMBER, NUMBER, NUMBER, NUMBER]) },
      ...[columns.interest, columns.principal, columns.payment, columns.rest].map((name) => ({
        title: name,
        width: NUMBER,
        align: 'right' as const,
      })),
    ],
    rows: schedule(loan).map((term) => [
      right(String(term.no)),
      right(shortDateText(term.due_on)),
      ...[term.interest, term.principal, term.payment, term.rest].map((amount) => right(amountText(amount))),
    ]),
  });
}
