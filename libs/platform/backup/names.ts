/** Names of entries in a backup: `data/<table>/000000` and `documents/<key>`. */
export const dataName = (table: string, part: number): string => `data/${table}/${String(part).padStart(6, '0')}`;
export const documentName = (key: string): string => `documents/${key}`;

export type EntryPlace = { table: string } | { document: string } | undefined;

/** What an entry is of; undefined for what is neither. */
export function placeOf(name: string): EntryPlace {
  const data = /^data\/([a-z0-9_]+)\/\d{6}$/.exec(name);
  if (data) return { table: data[1]! };
  const document = /^documents\/(.+)$/.exec(name);
  return document ? { document: document[1]! } : undefined;
}
