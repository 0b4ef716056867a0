import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, isHouseLanguage, Mailer, type Config, type Language } from '#libs/platform/index.js';
import type { Letter } from '../core/mails.js';
import { IdentityRepository } from '../data/identity.repository.js';
import { AfterAnswer } from './after-answer.js';

/** Tells somebody about their own sign-in, after the answer was given. Who has no e-mail address hears it from the office. */
@Injectable()
export class PersonalMail {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly afterAnswer: AfterAnswer,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  send(loginId: string, write: (language: Language, publicUrl: string) => Letter): void {
    this.afterAnswer.start(async () => {
      const contact = await this.identity.contactOf(loginId);
      if (!contact) return;
      const language = isHouseLanguage(contact.language) ? contact.language : 'en';
      await this.mailer.send({ to: contact.address, ...write(language, this.config.publicUrl) });
    });
  }
}
