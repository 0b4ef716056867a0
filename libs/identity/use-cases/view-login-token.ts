import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/index.js';
import { hashToken, TOKEN_FORM } from '../core/session-token.js';
import { IdentityRepository, type TokenRow } from '../data/identity.repository.js';

@Injectable()
export class ViewLoginToken {
  constructor(private readonly identity: IdentityRepository) {}

  /** Whose link it is and what for. @throws not_found when it is used, too old or never was */
  async run(token: string): Promise<TokenRow> {
    const row = TOKEN_FORM.test(token) ? await this.identity.peekToken(hashToken(token)) : undefined;
    if (!row) throw DomainError.notFound();
    return row;
  }
}
