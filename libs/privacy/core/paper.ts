import { drawTable, Paper, remainingWidth, SHEET, STYLES, type Language } from '#libs/documents/index.js';
import type { LocalDate } from '#libs/kernel/index.js';

export type Block =
  | { heading: string }
  | { text: string }
  | {
      columns: readonly string[];
      /** In points; the last column takes what is left. */ widths: readonly number[];
      rows: readonly (readonly string[])[];
    };

export interface PaperText {
  title: string;
  /** The co-operative. */
  author: string;
  language: Language;
  date: LocalDate;
  blocks: readonly Block[];
}

/** A letter, report or agreement as tagged PDF: headings, paragraphs and tables from the top down. */
export function drawPaper({ title, author, language, date, blocks }: PaperText): Buffer {
  const paper = new Paper({ title, author, language, date });
  heading(paper, 'H1', title);
  for (const block of blocks) drawBlock(paper, block);
  return paper.finish((page, pages) => {
    paper.write(author, SHEET.left, SHEET.bottom + 24, STYLES.small);
    paper.write(`${page} / ${pages}`, SHEET.right, SHEET.bottom + 24, STYLES.small, 'right');
  });
}

function drawBlock(paper: Paper, block: Block): void {
  if ('heading' in block) return heading(paper, 'H2', block.heading);
  if ('text' in block) {
    paper.paragraph(block.text, STYLES.body);
    paper.y += 7;
    return;
  }
  const widths = [...block.widths, remainingWidth(block.widths)];
  drawTable(paper, {
    columns: block.columns.map((name, index) => ({ title: name, width: widths[index]! })),
    rows: block.rows.map((row) => row.map((text) => [{ text, style: STYLES.small }])),
    padding: 4,
  });
  paper.y += 12;
}

function heading(paper: Paper, tag: 'H1' | 'H2', text: string): void {
  const style = tag === 'H1' ? STYLES.title : STYLES.strong;
  paper.ensure(style.leading + 40);
  if (tag === 'H2') paper.y += 8;
  const lines = paper.lines(text, style, SHEET.right - SHEET.left);
  paper.tagged(tag, () =>
    lines.forEach((line, index) => paper.write(line, SHEET.left, paper.y + index * style.leading, style)),
  );
  paper.y += lines.length * style.leading + (tag === 'H1' ? 14 : 3);
}
