import crypto from 'node:crypto';
import type { Decrypter } from 'age-encryption';
import { readArchive } from './archive-reader.js';
import { HEAD_NAME, MANIFEST_NAME, readHead, readManifest, type Head, type Manifest, type Part } from './manifest.js';
import { placeOf } from './names.js';
import { countRows } from './pieces.js';
import { BackupRefused } from './refused.js';

export interface Verified {
  head: Head;
  manifest: Manifest;
}

/**
 * Reads a backup from its first byte to its last and believes nothing: authenticity, order, sizes, hashes, counts.
 * @param onHead told as soon as the head is read, to refuse early
 * @throws BackupRefused for whatever is not right
 */
export async function verifyBackup(
  file: string,
  decrypter: Decrypter,
  onHead: (head: Head) => void,
): Promise<Verified> {
  let head: Head | undefined;
  let manifest: Manifest | undefined;
  const seen: Part[] = [];
  const found = { rows: {} as Record<string, number>, documents: 0 };
  for await (const { name, bytes } of readArchive(file, decrypter)) {
    if (manifest) throw damaged('something follows its end');
    if (name === MANIFEST_NAME) {
      manifest = readManifest(bytes);
      continue;
    }
    if (!head) {
      if (name !== HEAD_NAME) throw new BackupRefused('This file is not a backup of Coopkantoor.');
      head = readHead(bytes);
      onHead(head);
      for (const table of head.tables) found.rows[table.name] = 0;
    } else countEntry(found, name, bytes);
    seen.push({ name, size: bytes.length, sha256: sha256(bytes) });
  }
  if (!head || !manifest) throw damaged('its end is missing');
  compare(manifest, seen, found);
  return { head, manifest };
}

export const sha256 = (bytes: Buffer): string => crypto.createHash('sha256').update(bytes).digest('hex');

function countEntry(found: { rows: Record<string, number>; documents: number }, name: string, bytes: Buffer): void {
  const place = placeOf(name);
  if (!place) throw damaged(`it holds something unknown, ${name}`);
  if ('document' in place) found.documents++;
  else if (found.rows[place.table] === undefined) throw damaged(`it has rows of an unknown table, ${place.table}`);
  else found.rows[place.table]! += countRows(bytes);
}

function compare(
  manifest: Manifest,
  seen: readonly Part[],
  found: { rows: Record<string, number>; documents: number },
): void {
  if (seen.length !== manifest.parts.length) throw damaged('parts of it are missing');
  for (const [index, part] of seen.entries()) {
    const said = manifest.parts[index]!;
    if (said.name !== part.name || said.size !== part.size || said.sha256 !== part.sha256)
      throw damaged(`${part.name} is not what was backed up`);
  }
  if (found.documents !== manifest.documents) throw damaged('documents are missing');
  const wrong = Object.keys({ ...manifest.rows, ...found.rows }).find(
    (name) => manifest.rows[name] !== found.rows[name],
  );
  if (wrong) throw damaged(`table ${wrong} has another number of rows`);
}

const damaged = (what: string): BackupRefused => new BackupRefused(`This backup is damaged: ${what}.`);
