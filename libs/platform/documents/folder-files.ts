import fs from 'node:fs/promises';
import path from 'node:path';
import { newId } from '#libs/kernel/index.js';
import { DocumentFiles, MissingFile, checkedKey } from './document-files.js';

/** Documents as files under one folder. A file appears whole or not at all. */
export class FolderFiles extends DocumentFiles {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const file = this.fileOf(key);
    const parent = path.dirname(file);
    await fs.mkdir(parent, { recursive: true, mode: 0o700 });
    const draft = `${file}.${newId()}`;
    try {
      await writeThrough(draft, bytes);
      await fs.rename(draft, file);
    } catch (error) {
      // on a full disk half a file would keep it full
      await fs.rm(draft, { force: true });
      throw error;
    }
    await syncFolder(parent);
  }

  async get(key: string): Promise<Buffer> {
    try {
      return await fs.readFile(this.fileOf(key));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new MissingFile(key);
      throw error;
    }
  }

  override async check(): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true, mode: 0o700 });
    await tryFolder(this.folder);
  }

  private fileOf(key: string): string {
    return path.join(this.folder, checkedKey(key));
  }
}

/** As much as a small document: a full disk may still have room for a name. */
const TRIAL = Buffer.alloc(16_384);

/** Writes a file and takes it away again. @throws why the folder takes none */
export async function tryFolder(folder: string): Promise<void> {
  const file = path.join(folder, `.trial-${newId()}`);
  try {
    await fs.writeFile(file, TRIAL, { flag: 'wx', mode: 0o600 });
  } finally {
    await fs.rm(file, { force: true });
  }
}

async function writeThrough(file: string, bytes: Buffer): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is only safe once the folder that holds the name is written too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
