import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate, type DomainError } from '#libs/kernel/index.js';
import { formatOf } from './cell-format.js';
import { dateOfSerial, numberText } from './cell-text.js';
import { readWorkbook } from './read-workbook.js';

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook as a spreadsheet writes it, with one sheet. */
const workbook = (sheet: string, more: { strings?: string; styles?: string; properties?: string } = {}) =>
  new Map([
    [
      'xl/workbook.xml',
      `<?xml version="1.0" encoding="UTF-8"?><workbook ${NS} xmlns:r="r"><workbookPr ${more.properties ?? ''}/><sheets>
        <sheet name="Geheim" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Leden" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet7.xml"/><Relationship Id="rId9" Target="worksheets/sheet1.xml"/></Relationships>',
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet ${NS}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    ],
    ['xl/worksheets/sheet7.xml', `<worksheet ${NS}>${sheet}</worksheet>`],
    ['xl/sharedStrings.xml', `<sst ${NS}>${more.strings ?? ''}</sst>`],
    ['xl/styles.xml', `<styleSheet ${NS}>${more.styles ?? ''}</styleSheet>`],
  ]);

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0000"/>
  <numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="&quot;dag &quot;0"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/><xf numFmtId="167"/></cellXfs>`;

const rowsOf = (parts: ReadonlyMap<string, string>) =>
  readWorkbook(parts).rows.map(({ line, cells }) => [line, ...cells]);
const data = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`;
const HEADER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>';

describe('a workbook', () => {
  it('gives texts, numbers, dates, lengths of time and outcomes of formulas', () => {
    const row = `<row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5"><v>1.1000000000000001</v></c><c r="C5" s="1"><v>46022</v></c>
      <c r="D5" s="2"><v>60</v></c><c r="E5" s="3"><v>7</v></c><c r="F5" s="4"><v>1.5</v></c><c r="G5" s="5"><v>46022.354166666664</v></c>
      <c r="H5" t="str"><f>A1&amp;B1</f><v>uit &lt;formule&gt;</v></c><c r="I5" t="b"><v>1</v></c><c r="J5" t="e"><v>#N/A</v></c>
      <c r="K5"><f>SUM(B1)</f></c><c r="L5" s="6"><v>3</v></c></row>`;
    const header = `<row r="1">${[...'ABCDEFGHIJKL'].map((at) => `<c r="${at}1" t="inlineStr"><is><t>${at}</t></is></c>`).join('')}</row>`;
    const strings = '<si><r><t>Jan </t></r><r><t xml:space="preserve">de Wit</t></r><rPh><t>x</t></rPh></si>';
    expect(rowsOf(workbook(data(header, row), { strings, styles: STYLES }))).toEqual([
      [
        5,
        'Jan de Wit',
        '1,1',
        '2025-12-31',
        '1900-02-29',
        '0007',
        '36:00',
        '2025-12-31 08:30',
        'uit <formule>',
        'WAAR',
        '#N/A',
        '#FORMULA!',
        '3',
      ],
    ]);
  });

  it('counts from 1904 when it says so', () => {
    const sheet = data(HEADER, '<row r="2"><c r="A2" s="1"><v>44560</v></c><c r="B2" s="1"><v>0</v></c></row>');
    expect(rowsOf(workbook(sheet, { styles: STYLES, properties: 'date1904="1"' }))).toEqual([
      [2, '2025-12-31', '1904-01-01'],
    ]);
  });

  it('fills cells merged over rows, leaves a title out, and says so', () => {
    const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const sheet = `${data(
      `<row r="1">${text('A1', 'Ledenlijst')}</row>`,
      `<row r="3">${text('A3', 'Naam')}${text('B3', 'Dag')}</row>`,
      `<row r="4">${text('A4', 'Anne')}${text('B4', 'ma')}</row>`,
      `<row r="5">${text('B5', 'di')}</row>`,
    )}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A4:A5"/></mergeCells>`;
    const table = readWorkbook(workbook(sheet));
    expect([table.header, rowsOf(workbook(sheet))]).toEqual([
      ['Naam', 'Dag'],
      [
        [4, 'Anne', 'ma'],
        [5, 'Anne', 'di'],
      ],
    ]);
    expect(table.notes?.map(({ code }) => code)).toEqual(['import_note_title', 'import_note_merged']);
  });

  it.each<[string, ReadonlyMap<string, string>, string]>([
    ['defines entities', workbook('<!DOCTYPE x [<!ENTITY a "aaaa">]><sheetData/>'), 'import_sheet_broken'],
    [
      'is cut off',
      new Map([...workbook(data(HEADER)), ['xl/worksheets/sheet7.xml', `<worksheet ${NS}><sheetData>${HEADER}`]]),
      'import_sheet_broken',
    ],
    ['holds nothing', workbook('<sheetData/>'), 'import_file_empty'],
    ['is no workbook', new Map(), 'import_sheet_broken'],
    ['is too wide', workbook(data('<row r="1"><c r="ZZ1"><v>1</v></c></row>')), 'import_too_many_columns'],
  ])('that %s is refused in words', (_, parts, code) => {
    let found = 'read';
    try {
      readWorkbook(parts);
    } catch (error) {
      found = (error as DomainError).code;
    }
    expect(found).toBe(code);
  });
});

describe('a day number', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [45658, '2025-01-01'],
  ])('%i is %s', (days, date) => expect(dateOfSerial(days, false)).toBe(date));

  it('of any day of two centuries comes back as that day, in no time zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), fc.integer({ min: 0, max: 86_399 }), (days, seconds) => {
        const date = addDays(localDate('1901-01-01'), days);
        const text = numberText(String(367 + days + seconds / 86_400), { shows: 'moment' }, false);
        expect(text.slice(0, 10)).toBe(date);
      }),
    );
  });
});

describe('a format', () => {
  it.each([
    ['General', 'number'],
    ['dd-mm-yyyy', 'date'],
    ['mmm yy', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['dd-mm-yyyy hh:mm', 'moment'],
    ['h:mm AM/PM', 'time'],
    ['[hh]:mm', 'duration'],
    ['"€" #,##0.00', 'number'],
    ['[Red]0.00', 'number'],
    ['0.00E+00', 'number'],
    ['00000', 'digits'],
    ['0" dagen"', 'number'],
  ])('%s shows a %s', (code, shows) => expect(formatOf(code).shows).toBe(shows));
});
