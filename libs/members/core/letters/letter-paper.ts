import { dateText, LINE, Paper, SHEET, STYLES } from '#libs/documents/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import type { LetterText } from './letter.js';

export interface LetterFrame {
  language: 'nl' | 'en';
  date: LocalDate;
  /** Full name of the co-operative, its address and number, in lines. */
  sender: readonly string[];
  /** Name and address behind the window of the envelope. */
  receiver: readonly string[];
}

/** Where the window of a C5/6 envelope is. */
const WINDOW = 142;
const WIDTH = 430;

/** A letter on paper: sender, receiver, date, subject, text and a line to sign on. */
export function drawLetter(text: LetterText, { date, language, receiver, sender }: LetterFrame): Buffer {
  const paper = new Paper({ title: text.subject, author: sender[0] ?? '', language, date });
  paper.y = 44;
  lines(paper, sender, true);
  paper.y = Math.max(WINDOW, paper.y + 20);
  lines(paper, receiver, false);
  paper.y += 36;
  paper.paragraph(dateText(date, language), STYLES.quiet);
  paper.y += 14;
  paper.tagged('H1', () => paper.write(text.subject, SHEET.left, paper.y, STYLES.heading));
  paper.y += STYLES.heading.leading + 12;
  for (const paragraph of text.paragraphs) {
    paper.paragraph(paragraph, STYLES.body, WIDTH);
    paper.y += 10;
  }
  paper.ensure(70);
  paper.y += 44;
  paper.artifact(() => paper.rule(SHEET.left, SHEET.left + 190, paper.y, LINE));
  paper.y += 6;
  paper.paragraph(language === 'nl' ? 'Handtekening bestuur' : 'Signature of the board', STYLES.small);
  return paper.finish((page, pages) => {
    if (pages > 1) paper.write(`${page} / ${pages}`, SHEET.right, 786, STYLES.small, 'right');
  });
}

function lines(paper: Paper, all: readonly string[], strong: boolean): void {
  all
    .filter((line) => line !== '')
    .forEach((line, index) =>
      paper.paragraph(line, strong && index > 0 ? STYLES.small : index === 0 ? STYLES.strong : STYLES.body, 260),
    );
}
