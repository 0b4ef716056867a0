/**
 * Where the bytes of documents lie: a folder, or a bucket of an S3 server. Keys are made by the document store, one folder
 * per co-operative. A key always keeps the same bytes, so putting twice is harmless.
 */
export abstract class DocumentFiles {
  /** Resolves when the bytes would survive a power cut. */
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /** @throws MissingFile when nothing was put under the key */
  abstract get(key: string): Promise<Buffer>;
  /** Whether another document could be kept now. @throws why not */
  check(): Promise<void> {
    return Promise.resolve();
  }
}

export class MissingFile extends Error {
  constructor(key: string) {
    super(`The document file ${key} is missing.`);
  }
}

const KEY = /^[a-z0-9][a-z0-9_-]*(\/[a-z0-9][a-z0-9_-]*)+$/;

/**
 * A key is words of small letters, digits, - and _ with slashes between: no dots, so that it can point nowhere else.
 * @throws RangeError for anything else
 */
export function checkedKey(key: string): string {
  if (!KEY.test(key) || key.length > 300) throw new RangeError(`not a key of a document: ${JSON.stringify(key)}`);
  return key;
}
