import { drawLogo, inColour, LINE, SHEET, STYLES, inGroups, type Accent, type Paper } from '#libs/documents/index.js';
import { type InvoiceDocument, type InvoiceParty } from './invoice-document-model.js';
import { fill, words } from './invoice-document-words.js';

const LOGO = { x: SHEET.left, y: 44, width: 190, height: 52 };
const ISSUER = { x: 364, y: 44, width: SHEET.right - 364 };
/** Where the window of a C5/6 envelope is. */
const ADDRESS = { y: 142, width: 250 };

/** Who sends it and who it is for (legal name, address, KvK and VAT number of both: art. 35a lid 1 Wet OB). */
export function drawLetterhead(paper: Paper, document: InvoiceDocument, accent: Accent): void {
  const issuerBottom = drawIssuer(paper, document, accent);
  paper.y = Math.max(ADDRESS.y, issuerBottom + 24);
  drawCustomer(paper, document);
}

function drawIssuer(paper: Paper, { issuer, language }: InvoiceDocument, accent: Accent): number {
  const { logo, name } = issuer;
  if (logo) drawLogo(paper, logo, LOGO, fill(words(language).logoAlt, { name }));
  const nameStyle = logo ? STYLES.strong : inColour(STYLES.heading, accent.text);
  const contact = [issuer.email, issuer.phone, issuer.website].filter((line) => line !== undefined);
  let bottom: number = LOGO.y;
  paper.tagged('P', () => {
    bottom = logo
      ? paper.block(name, ISSUER.x, ISSUER.y, paper.balancedWidth(name, nameStyle, ISSUER.width), nameStyle)
      : paper.block(name, LOGO.x, LOGO.y, paper.balancedWidth(name, nameStyle, ISSUER.x - LOGO.x - 20), nameStyle);
  });
  let y = logo ? bottom : ISSUER.y;
  paper.tagged('P', () => {
    for (const line of [...issuer.addressLines, ...registrations(issuer, language), ...contact]) {
      y = paper.block(line, ISSUER.x, y, ISSUER.width, STYLES.small);
    }
  });
  return Math.max(y, bottom);
}

function drawCustomer(paper: Paper, { customer, language }: InvoiceDocument): void {
  const said = words(language);
  const lines = customer.attention
    ? [`${said.attention} ${customer.attention}`, ...customer.addressLines]
    : customer.addressLines;
  paper.tagged('P', () => {
    paper.y = paper.block(customer.name, SHEET.left, paper.y, ADDRESS.width, STYLES.strong);
    for (const line of lines) paper.y = paper.block(line, SHEET.left, paper.y, ADDRESS.width, STYLES.body);
  });
  const numbers = registrations(customer, language);
  if (numbers.length === 0) return;
  paper.y += 3;
  paper.tagged('P', () => {
    paper.y = paper.block(numbers.join('  ·  '), SHEET.left, paper.y, ADDRESS.width, STYLES.small);
  });
}

function registrations({ kvkNumber, vatNumber }: InvoiceParty, language: InvoiceDocument['language']): string[] {
  const said = words(language);
  return [...(kvkNumber ? [`${said.kvk} ${kvkNumber}`] : []), ...(vatNumber ? [`${said.vatNumber} ${vatNumber}`] : [])];
}

interface Repeated {
  readonly page: number;
  readonly pages: number;
  readonly title: string;
}

/** What every page carries: a foot to pay by, and from the second page on a head. */
export function drawRepeated(paper: Paper, document: InvoiceDocument, { page, pages, title }: Repeated): void {
  const { issuer, language } = document;
  const said = words(language);
  if (page > 1) {
    const room = SHEET.right - SHEET.left - paper.width(title, STYLES.small) - 24;
    const [name = '', ...rest] = paper.lines(issuer.name, STYLES.smallStrong, room);
    paper.write(rest.length > 0 ? `${name} …` : name, SHEET.left, 44, STYLES.smallStrong);
    paper.write(title, SHEET.right, 44, STYLES.small, 'right');
  }
  const y = 786;
  paper.rule(SHEET.left, SHEET.right, y - 8, LINE);
  const number = fill(said.page, { page, pages });
  const foot = [`IBAN ${inGroups(issuer.iban)}`, ...registrations(issuer, language)].join('  ·  ');
  paper.write(foot, SHEET.left, y, STYLES.small);
  paper.write(number, SHEET.right, y, STYLES.small, 'right');
}
