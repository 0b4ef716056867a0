import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#libs/kernel/index.js';
import { dispositionOf } from './attachment.js';
import { tidyFileName } from './file-name.js';
import { kindOfFile } from './kind-of-file.js';

const kindOf = async (bytes: Buffer | string): Promise<string> => {
  try {
    return await kindOfFile(Buffer.from(bytes));
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('what a file is by its bytes', () => {
  it.each<[string, Buffer | string, string]>([
    ['a list', 'naam;plaats\nAnne;Ede\n', 'text'],
    ['a list that begins like a picture', 'BMW;12\nGIF;13\n', 'text'],
    ['UTF-16', Buffer.from('\ufeffnaam', 'utf16le'), 'text'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'png'],
    ['a ZIP', Buffer.from('504b030414000000', 'hex'), 'zip'],
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'upload_active'],
    ['an SVG behind a prolog', '<?xml version="1.0"?>\n<!-- x -->\n<svg/>', 'upload_active'],
    ['HTML behind a mark', '\ufeff  <!DOCTYPE html><p>', 'upload_active'],
    ['a script', '<script>alert(1)</script>', 'upload_active'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'upload_kind'],
    ['nothing', '', 'upload_empty'],
  ])('%s', async (_, bytes, expected) => expect(await kindOf(bytes)).toBe(expected));
});

describe('the name of a file', () => {
  it('loses its folders and what cannot be seen', () => {
    expect(tidyFileName('C:\\fakepath\\ur\u202een.csv', 'x')).toBe('uren.csv');
    expect(tidyFileName('../../', 'bestand')).toBe('bestand');
  });

  it('stands in both forms of the header, and ends nothing', () => {
    expect(dispositionOf('café "2026"\r\n.csv')).toBe(
      `attachment; filename="cafe _2026_.csv"; filename*=UTF-8''caf%C3%A9%20%222026%22%0D%0A.csv`,
    );
  });
});
