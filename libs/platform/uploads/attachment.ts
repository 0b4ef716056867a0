import { StreamableFile } from '@nestjs/common';

/**
 * A file for the reader to keep: always as attachment, so that nothing somebody uploaded ever runs in our own address, and
 * under its name in both forms of RFC 6266. `nosniff` and `no-store` go with every answer already.
 */
export const attachment = (bytes: Buffer, fileName: string, mediaType: string): StreamableFile =>
  new StreamableFile(bytes, { type: mediaType, disposition: dispositionOf(fileName), length: bytes.length });

export function dispositionOf(fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
    .trim();
  const full = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain === '' ? 'bestand' : plain}"; filename*=UTF-8''${full}`;
}
