import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

export interface FileInZip {
  path: string;
  bytes: Buffer;
}

/** Files as one ZIP, in memory: what is held about one person is a few megabytes at most. */
export async function zipOf(files: readonly FileInZip[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const { path, bytes } of files) zip.addBuffer(bytes, path);
  zip.end();
  return buffer(zip.outputStream);
}
