import { dateText, euroText, LINE, Paper, SHEET, STYLES } from '#libs/documents/index.js';
import type { Cents, LocalDate } from '#libs/kernel/index.js';

export interface CertificateFacts {
  readonly cooperative: string;
  readonly kvkNumber: string | null;
  readonly member: string;
  readonly memberNumber: number;
  readonly since: LocalDate;
  /** Her last day, once what she paid in has become a claim. */
  readonly until: LocalDate | null;
  readonly obligation: Cents;
  readonly paid: Cents;
  /** Paid back or set off since she left. */
  readonly settled: Cents;
  readonly on: LocalDate;
  readonly language: 'nl' | 'en';
}

const WORDS = {
  nl: {
    title: 'Bewijs van deelname',
    body: (of: CertificateFacts) => [
      of.until === null
        ? `${of.cooperative} verklaart dat ${of.member}, lid nummer ${of.memberNumber}, sinds ${dateText(of.since, 'nl')} deelneemt in het kapitaal van de coöperatie.`
        : `${of.cooperative} verklaart dat ${of.member}, lid nummer ${of.memberNumber}, van ${dateText(of.since, 'nl')} tot en met ${dateText(of.until, 'nl')} heeft deelgenomen in het kapitaal van de coöperatie.`,
      of.until === null
        ? `Ingeschreven voor ${euroText(of.obligation)}. Gestort tot en met ${dateText(of.on, 'nl')}: ${euroText(of.paid)}.`
        : `Gestort: ${euroText(of.paid)}. Terugbetaald of verrekend tot en met ${dateText(of.on, 'nl')}: ${euroText(of.settled)}.`,
      of.until === null
        ? 'Dit bewijs is geen waardepapier. Het aandeel is niet overdraagbaar en wordt na het einde van het lidmaatschap terugbetaald volgens de statuten.'
        : 'Dit bewijs is geen waardepapier. Het aandeel was niet overdraagbaar.',
    ],
    board: 'Het bestuur',
  },
  en: {
    title: 'Proof of participation',
    body: (of: CertificateFacts) => [
      of.until === null
        ? `${of.cooperative} declares that ${of.member}, member number ${of.memberNumber}, has participated in the capital of the co-operative since ${dateText(of.since, 'en')}.`
        : `${of.cooperative} declares that ${of.member}, member number ${of.memberNumber}, participated in the capital of the co-operative from ${dateText(of.since, 'en')} to ${dateText(of.until, 'en')}.`,
      of.until === null
        ? `Subscribed: ${euroText(of.obligation)}. Paid in up to ${dateText(of.on, 'en')}: ${euroText(of.paid)}.`
        : `Paid in: ${euroText(of.paid)}. Paid back or set off up to ${dateText(of.on, 'en')}: ${euroText(of.settled)}.`,
      of.until === null
        ? 'This proof is not a security. The share cannot be transferred and is paid back after the membership ends, as the articles say.'
        : 'This proof is not a security. The share could not be transferred.',
    ],
    board: 'The board',
  },
} as const;

/** The paper a member can show: that she owns a part, and how much of it is paid. */
export function drawCertificate(of: CertificateFacts): Buffer {
  const words = WORDS[of.language];
  const paper = new Paper({
    title: `${words.title}, ${of.member}`,
    author: of.cooperative,
    language: of.language,
    date: of.on,
  });
  paper.paragraph(of.cooperative, STYLES.strong);
  if (of.kvkNumber) paper.paragraph(`KvK ${of.kvkNumber}`, STYLES.small);
  paper.y += 90;
  paper.tagged('H1', () => paper.write(words.title, SHEET.left, paper.y, STYLES.heading));
  paper.y += STYLES.heading.leading + 20;
  for (const paragraph of words.body(of)) {
    paper.paragraph(paragraph, STYLES.body, 430);
    paper.y += 12;
  }
  paper.y += 20;
  paper.paragraph(dateText(of.on, of.language), STYLES.quiet);
  paper.y += 70;
  paper.artifact(() => paper.rule(SHEET.left, SHEET.left + 190, paper.y, LINE));
  paper.y += 6;
  paper.paragraph(words.board, STYLES.small);
  return paper.finish(() => undefined);
}
