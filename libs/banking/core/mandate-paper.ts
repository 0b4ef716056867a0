import { Paper, SHEET, STYLES } from '#libs/documents/index.js';
import type { LocalDate } from '#libs/kernel/index.js';

/** The mandate as a paper for its giver: the words that were signed, line by line. */
export function drawMandate(
  signedText: string,
  { author, date, language }: { author: string; date: LocalDate; language: 'nl' | 'en' },
): Buffer {
  const [title = '', ...lines] = signedText.split('\n');
  const paper = new Paper({ title, author, language, date });
  paper.tagged('H1', () => paper.write(title, SHEET.left, paper.y, STYLES.heading));
  paper.y += STYLES.heading.leading + 16;
  for (const line of lines) {
    paper.paragraph(line, STYLES.body, 440);
    paper.y += 6;
  }
  return paper.finish(() => undefined);
}
