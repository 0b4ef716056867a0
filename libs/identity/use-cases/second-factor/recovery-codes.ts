import crypto from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newRecoveryCodes } from '../../core/recovery-code.js';
import { FactorRepository } from '../../data/factor.repository.js';
import { PasswordHasher } from '../../passwords/password-hasher.js';

const SALT_BYTES = 16;

/** Ten codes for when phone and keys are lost. Shown once; what is kept are hashes as of passwords (OWASP ASVS 5.0, 6.5.2). */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly factors: FactorRepository,
    private readonly passwords: PasswordHasher,
  ) {}

  /** New codes in the place of all earlier ones. */
  async make(loginId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    const salt = crypto.randomBytes(SALT_BYTES);
    const hashes = await Promise.all(codes.map((code) => this.passwords.digest(code, salt)));
    await this.factors.putRecoveryCodes(loginId, salt, hashes);
    return codes;
  }
}
