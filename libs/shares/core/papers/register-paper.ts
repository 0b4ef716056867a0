import {
  amountText,
  dateText,
  drawTable,
  Paper,
  remainingWidth,
  SHEET,
  shortDateText,
  STYLES,
} from '#libs/documents/index.js';
import { sum, type Cents, type LocalDate } from '#libs/kernel/index.js';

export interface PaperLine {
  readonly member_number: number;
  readonly member_name: string;
  readonly opened_on: LocalDate;
  readonly obligation: Cents;
  readonly paid: Cents;
  readonly unpaid: Cents;
  readonly capital: Cents;
}

export interface ShareRegisterPaper {
  readonly cooperative: string;
  readonly kvkNumber: string | null;
  readonly on: LocalDate;
  readonly printedOn: LocalDate;
  readonly language: 'nl' | 'en';
  readonly lines: readonly PaperLine[];
}

const WORDS = {
  nl: {
    title: 'Register van ledenaandelen',
    on: 'op',
    number: 'Nr.',
    name: 'Lid',
    since: 'Sinds',
    obligation: 'Ingeschreven',
    paid: 'Gestort',
    unpaid: 'Nog te storten',
    capital: 'Kapitaal',
    total: 'Samen',
    printed: 'afgedrukt',
  },
  en: {
    title: 'Register of member shares',
    on: 'on',
    number: 'No.',
    name: 'Member',
    since: 'Since',
    obligation: 'Subscribed',
    paid: 'Paid in',
    unpaid: 'To be paid in',
    capital: 'Capital',
    total: 'Together',
    printed: 'printed',
  },
} as const;

const AMOUNT = 62;
const SINCE = 58;

/** The register of shares as on a day, on paper. */
export function drawShareRegister(of: ShareRegisterPaper): Buffer {
  const words = WORDS[of.language];
  const heading = `${words.title} ${words.on} ${dateText(of.on, of.language)}`;
  const paper = new Paper({
    title: `${heading}, ${of.cooperative}`,
    author: of.cooperative,
    language: of.language,
    date: of.printedOn,
  });
  paper.paragraph(of.cooperative, STYLES.strong);
  if (of.kvkNumber) paper.paragraph(`KvK ${of.kvkNumber}`, STYLES.small);
  paper.y += 16;
  paper.tagged('H1', () => paper.write(heading, SHEET.left, paper.y, STYLES.heading));
  paper.y += STYLES.heading.leading + 14;
  drawLines(paper, of);
  const foot = `${of.cooperative}  ·  ${words.printed} ${shortDateText(of.printedOn)}`;
  return paper.finish((page, pages) => {
    paper.write(foot, SHEET.left, 786, STYLES.small);
    paper.write(`${page} / ${pages}`, SHEET.right, 786, STYLES.small, 'right');
  });
}

function drawLines(paper: Paper, { language, lines }: ShareRegisterPaper): void {
  const words = WORDS[language];
  const cell = (text: string, style = STYLES.small) => [{ text, style }];
  const amounts = (line: Pick<PaperLine, 'obligation' | 'paid' | 'unpaid' | 'capital'>, style = STYLES.small) =>
    [line.obligation, line.paid, line.unpaid, line.capital].map((amount) => cell(amountText(amount), style));
  const total = {
    obligation: sum(lines.map((line) => line.obligation)),
    paid: sum(lines.map((line) => line.paid)),
    unpaid: sum(lines.map((line) => line.unpaid)),
    capital: sum(lines.map((line) => line.capital)),
  };
  drawTable(paper, {
    padding: 4,
    columns: [
      { title: words.number, width: 28, align: 'right' },
      { title: words.name, width: remainingWidth([28, SINCE, AMOUNT, AMOUNT, AMOUNT, AMOUNT]) },
      { title: words.since, width: SINCE },
      { title: words.obligation, width: AMOUNT, align: 'right' },
      { title: words.paid, width: AMOUNT, align: 'right' },
      { title: words.unpaid, width: AMOUNT, align: 'right' },
      { title: words.capital, width: AMOUNT, align: 'right' },
    ],
    rows: [
      ...lines.map((line) => [
        cell(String(line.member_number)),
        cell(line.member_name, STYLES.smallStrong),
        cell(shortDateText(line.opened_on)),
        ...amounts(line),
      ]),
      [cell(''), cell(words.total, STYLES.smallStrong), cell(''), ...amounts(total, STYLES.smallStrong)],
    ],
  });
}
