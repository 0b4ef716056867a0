import fs from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { newId } from '#libs/kernel/index.js';
import { tryFolder } from '../documents/folder-files.js';
import { Mailer, envelope, type Mail } from './mailer.js';

/** Writes every mail to a folder as an .eml file, which any mail program opens. The file's name sorts by time. */
export class FolderMailer extends Mailer {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  override async check(): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true, mode: 0o700 });
    await tryFolder(this.folder);
  }

  async send(mail: Mail): Promise<void> {
    const { message } = await this.transport.sendMail(envelope(this.from, mail));
    const file = path.join(this.folder, `${mail.id ?? newId()}.eml`);
    await fs.mkdir(this.folder, { recursive: true, mode: 0o700 });
    // links in mails open doors: only the owner of the installation reads them
    try {
      await fs.writeFile(`${file}.draft`, message as Buffer, { mode: 0o600 });
      await fs.rename(`${file}.draft`, file);
    } catch (error) {
      // on a full disk half a mail would keep it full
      await fs.rm(`${file}.draft`, { force: true });
      throw error;
    }
  }
}
