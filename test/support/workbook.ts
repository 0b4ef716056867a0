import yazl from 'yazl';

/** A text, a number, a date by the day number a spreadsheet keeps, a formula with what it showed when it was saved, or nothing. */
export type Cell = string | number | null | { date: string } | { formula: string; shows: string | number };

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const PARTS = {
  'xl/workbook.xml': `<workbook ${NS} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/styles.xml': `<styleSheet ${NS}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
};

/**
 * A workbook as Excel saves it: dates as day numbers, numbers without the zeros in front of them.
 * @param merges `A2:A3`: the value stands in the first cell only
 */
export function workbookOf(rows: readonly (readonly Cell[])[], merges: readonly string[] = []): Promise<Buffer> {
  const data = rows.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`);
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const sheet = `<worksheet ${NS}><sheetData>${data.join('')}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ''}</worksheet>`;
  const zip = new yazl.ZipFile();
  for (const [name, xml] of Object.entries({ ...PARTS, 'xl/worksheets/sheet1.xml': sheet })) {
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`), name);
  }
  zip.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
    zip.outputStream.on('error', reject);
  });
}

function cellXml(cell: Cell, row: number, column: number): string {
  const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if ('date' in cell) return `<c ${at} s="1"><v>${dayNumber(cell.date)}</v></c>`;
  const type = typeof cell.shows === 'string' ? ' t="str"' : '';
  return `<c ${at}${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.shows))}</v></c>`;
}

/** Days since 30 December 1899, as a spreadsheet counts after February 1900. */
const dayNumber = (date: string): number => (Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
