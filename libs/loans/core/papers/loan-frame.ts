import { dateText, Paper, SHEET, STYLES } from '#libs/documents/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import { LOAN_WORDS, type Language } from './loan-words.js';

/** Who is on both sides of the paper, and when it was made. */
export interface LoanFrame {
  readonly language: Language;
  readonly date: LocalDate;
  /** Full name of the co-operative, its address and number, in lines. */
  readonly cooperative: readonly string[];
  /** Name and address of the lender, in lines. */
  readonly member: readonly string[];
}

/** A paper with co-operative and lender above each other and a heading. */
export function beginPaper(title: string, number: number, { cooperative, date, language, member }: LoanFrame): Paper {
  const paper = new Paper({ title, author: cooperative[0] ?? '', language, date });
  for (const party of [cooperative, member]) {
    party
      .filter((line) => line !== '')
      .forEach((line, index) => paper.paragraph(line, index === 0 ? STYLES.strong : STYLES.body));
    paper.y += 14;
  }
  paper.y += 10;
  paper.tagged('H1', () => paper.write(title, SHEET.left, paper.y, STYLES.heading));
  paper.y += STYLES.heading.leading + 2;
  paper.paragraph(`${LOAN_WORDS[language].number} ${number}`, STYLES.quiet);
  paper.y += 14;
  return paper;
}

export function finishPaper(paper: Paper, { cooperative, date, language }: LoanFrame): Buffer {
  const foot = `${cooperative[0] ?? ''}  ·  ${LOAN_WORDS[language].printed} ${dateText(date, language)}`;
  return paper.finish((page, pages) => {
    paper.write(foot, SHEET.left, 786, STYLES.small);
    paper.write(`${page} / ${pages}`, SHEET.right, 786, STYLES.small, 'right');
  });
}
