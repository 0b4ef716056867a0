import {
  dateText,
  drawTable,
  LINE,
  Paper,
  remainingWidth,
  SHEET,
  shortDateText,
  STYLES,
} from '#libs/documents/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import type { RegisterCounts, RegisterRow } from './register-on.js';
import { CLASSES } from './register-words.js';

export interface RegisterPaper {
  cooperative: string;
  kvkNumber: string | null;
  on: LocalDate;
  printedOn: LocalDate;
  language: 'nl' | 'en';
  rows: readonly RegisterRow[];
  counts: RegisterCounts;
}

const WORDS = {
  nl: {
    title: 'Ledenregister',
    on: 'op',
    number: 'Nr.',
    name: 'Naam',
    address: 'Adres',
    since: 'Lid sinds',
    kind: 'Soort',
    votes: 'Stem',
    sign: 'Voor juist en volledig, het bestuur',
    counts: (c: RegisterCounts) =>
      `${c.members} ${c.members === 1 ? 'lid' : 'leden'}, ${c.candidates} ${c.candidates === 1 ? 'aspirant-lid' : 'aspirant-leden'}, ${c.voting} met stem`,
    printed: 'afgedrukt',
  },
  en: {
    title: 'Register of members',
    on: 'on',
    number: 'No.',
    name: 'Name',
    address: 'Address',
    since: 'Member since',
    kind: 'Kind',
    votes: 'Votes',
    sign: 'Correct and complete, the board',
    counts: (c: RegisterCounts) =>
      `${c.members} ${c.members === 1 ? 'member' : 'members'}, ${c.candidates} candidate ${c.candidates === 1 ? 'member' : 'members'}, ${c.voting} with a vote`,
    printed: 'printed',
  },
} as const;

/** The register as on a day, on paper: to sign, to file, to show. */
export function drawRegister(of: RegisterPaper): Buffer {
  const words = WORDS[of.language];
  const title = `${words.title} ${of.cooperative} ${words.on} ${dateText(of.on, of.language)}`;
  const paper = new Paper({ title, author: of.cooperative, language: of.language, date: of.printedOn });
  paper.paragraph(of.cooperative, STYLES.strong);
  if (of.kvkNumber) paper.paragraph(`KvK ${of.kvkNumber}`, STYLES.small);
  paper.y += 16;
  paper.tagged('H1', () =>
    paper.write(`${words.title} ${words.on} ${dateText(of.on, of.language)}`, SHEET.left, paper.y, STYLES.heading),
  );
  paper.y += STYLES.heading.leading + 4;
  paper.paragraph(words.counts(of.counts), STYLES.quiet);
  paper.y += 14;
  drawRows(paper, of);
  paper.ensure(80);
  paper.y += 48;
  paper.artifact(() => paper.rule(SHEET.left, SHEET.left + 220, paper.y, LINE));
  paper.y += 6;
  paper.paragraph(words.sign, STYLES.small);
  const foot = `${of.cooperative}  ·  ${words.printed} ${shortDateText(of.printedOn)}`;
  return paper.finish((page, pages) => {
    paper.write(foot, SHEET.left, 786, STYLES.small);
    paper.write(`${page} / ${pages}`, SHEET.right, 786, STYLES.small, 'right');
  });
}

function drawRows(paper: Paper, { language, rows }: RegisterPaper): void {
  const words = WORDS[language];
  const widths = [26, 118, 58, 66, 28];
  const cell = (text: string, style = STYLES.small) => [{ text: text === '' ? '–' : text, style }];
  drawTable(paper, {
    padding: 4,
    columns: [
      { title: words.number, width: 26, align: 'right' },
      { title: words.name, width: 118 },
      { title: words.address, width: remainingWidth(widths) },
      { title: words.since, width: 58 },
      { title: words.kind, width: 66 },
      { title: words.votes, width: 28, align: 'right' },
    ],
    rows: rows.map((row) => [
      cell(String(row.number)),
      cell(`${row.given_name} ${row.family_name}`, STYLES.smallStrong),
      cell(
        [`${row.street} ${row.house_number}`.trim(), `${row.postal_code} ${row.city}`.trim()]
          .filter(Boolean)
          .join(', '),
      ),
      cell(shortDateText(row.joined_on)),
      cell(CLASSES[language][row.class]),
      cell(String(row.votes)),
    ]),
  });
}
