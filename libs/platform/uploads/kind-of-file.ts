import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '#libs/kernel/index.js';

/** What an uploaded file is by its own bytes; its name and the type the sender claims count for nothing. */
export type KindOfFile = 'text' | 'zip' | 'png' | 'jpeg' | 'webp' | 'pdf' | 'xml' | 'compound';

const HEAD = 4_100;
const KINDS: Readonly<Record<string, KindOfFile>> = {
  zip: 'zip',
  xlsx: 'zip',
  docx: 'zip',
  ods: 'zip',
  png: 'png',
  jpg: 'jpeg',
  webp: 'webp',
  pdf: 'pdf',
  xml: 'xml',
  cfb: 'compound',
};

/** The last parts of a ZIP's magic: a file, an empty archive, one cut into pieces. */
const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];
/** A page or drawing that runs scripts when a browser opens it, however it begins. */
const ACTIVE =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype\s+(?:html|svg)|html|head|body|script|iframe|svg)\b/i;

/**
 * Tells a file by its first bytes.
 * @throws upload_empty; upload_active for HTML and SVG, which are never taken; upload_kind for what the office has no use for
 */
export async function kindOfFile(bytes: Buffer): Promise<KindOfFile> {
  if (bytes.length === 0) throw new DomainError('invalid', 'upload_empty');
  const head = bytes.subarray(0, HEAD);
  if (ZIP.some((mark) => mark.every((byte, index) => head[index] === byte))) return 'zip';
  if (ACTIVE.test(head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')))
    throw new DomainError('invalid', 'upload_active');
  const found = await fileTypeFromBuffer(new Uint8Array(head)).catch(() => undefined);
  if (found === undefined) return 'text';
  const kind = KINDS[found.ext];
  // "BMW;12" begins like a picture, and UTF-16 like a song
  if (kind === undefined && isText(head)) return 'text';
  if (kind === undefined) throw new DomainError('invalid', 'upload_kind', { kind: found.ext });
  return kind;
}

/**
 * The same, for a place that takes only some.
 * @throws upload_kind for another kind than these, and what kindOfFile throws
 */
export async function expectFile(bytes: Buffer, kinds: readonly KindOfFile[]): Promise<KindOfFile> {
  const kind = await kindOfFile(bytes);
  if (!kinds.includes(kind)) throw new DomainError('invalid', 'upload_kind', { kind });
  return kind;
}

const isText = (head: Buffer): boolean =>
  /^(?:\u00fe\u00ff|\u00ff\u00fe)/.test(head.toString('latin1', 0, 2)) ||
  head.every((byte) => byte > 31 || (byte > 8 && byte < 14));
