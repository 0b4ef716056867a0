import { afterAll, describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { DomainError } from '#libs/kernel/index.js';
import { FileReader } from './file-reader.js';

const reader = new FileReader();
afterAll(() => reader.onApplicationShutdown());

const refusal = async (bytes: Buffer): Promise<string> => {
  try {
    await reader.read(bytes);
    return 'read';
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a file, read in a thread', () => {
  it('as CSV', async () => {
    const table = await reader.read(Buffer.from('naam;plaats\r\nAnne;Grootschermer\r\n'));
    expect(table.header).toEqual(['naam', 'plaats']);
    expect(table.rows).toEqual([{ line: 2, cells: ['Anne', 'Grootschermer'] }]);
  });

  it('as XLSX', async () => {
    const bytes = await writeXlsxFile([
      [{ value: 'naam' }, { value: 'geboren' }, { value: 'bedrag' }],
      [{ value: 'Anne' }, { value: new Date(Date.UTC(1988, 1, 29)), format: 'dd-mm-yyyy' }, { value: 1234.5 }],
    ]).toBuffer();
    const table = await reader.read(bytes);
    expect(table.header).toEqual(['naam', 'geboren', 'bedrag']);
    expect(table.rows).toEqual([{ line: 2, cells: ['Anne', '1988-02-29', '1234,5'] }]);
  });

  it.each<[string, Buffer, string]>([
    ['a web page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'upload_active'],
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'), 'import_file_spreadsheet'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'import_file_not_text'],
    ['half an archive', Buffer.from('504b0304140000000800', 'hex'), 'archive_broken'],
    ['an open quote', Buffer.from('a;b\n"c;d\n'), 'import_quote_open'],
    ['nothing', Buffer.alloc(0), 'upload_empty'],
  ])('not: %s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it('lets the office answer others meanwhile', async () => {
    const line = `${'een tekst;'.repeat(19)}einde\n`;
    const bytes = Buffer.from(line.repeat(50_000));
    let [longest, last] = [0, performance.now()];
    const watch = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last - 5);
      last = now;
    }, 5);
    const table = await reader.read(bytes);
    clearInterval(watch);
    expect(table.rows).toHaveLength(49_999);
    expect(longest).toBeLessThan(150);
  });
});
