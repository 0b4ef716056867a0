import path from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { FolderMailer } from './folder-mailer.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

@Global()
@Module({})
export class MailModule {
  /** To the server when SMTP_URL is set, otherwise into a folder under the data folder. */
  static forRoot(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>): DynamicModule {
    const mailer = config.smtpUrl
      ? new SmtpMailer(config.smtpUrl, config.mailFrom)
      : new FolderMailer(path.join(config.dataDir, 'mail'), config.mailFrom);
    return { module: MailModule, providers: [{ provide: Mailer, useValue: mailer }], exports: [Mailer] };
  }
}
