import { ApiProperty } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Choice, Choices, Flag, IdField, ListOf, Nested, Text, Whole } from '#libs/platform/index.js';
import { SessionView } from './session.dto.js';

const PASSKEY_ANSWER = { max: 20_000, description: 'What the passkey answered the browser, as JSON.' };
export const METHODS = ['code', 'passkey', 'recovery_code'] as const;

/** One of these. */
export class SecondFactorInput {
  @Text({ max: 20, optional: true, description: 'Six digits of the authenticator app.' })
  code?: string;

  @Text({ max: 40, optional: true })
  recovery_code?: string;

  @Text({ ...PASSKEY_ANSWER, optional: true })
  passkey?: string;
}

export class ProofInput extends SecondFactorInput {
  @Text({ optional: true, description: 'Of who has no second factor.' })
  password?: string;
}

/** What a session still waits for, or can be proved with. */
export class NextStepView {
  @Flag()
  second_factor_required: true;

  @Choice(['factor', 'enrol', 'secret', 'full'] as const)
  stage: 'factor' | 'enrol' | 'secret' | 'full';

  @Choices(METHODS)
  methods: (typeof METHODS)[number][];

  @Text({ description: 'Send it back as X-CSRF-Token with the next step.' })
  csrf_token: string;

  @Text()
  address: string;

  @Flag({ description: 'In a demonstration the code of an invented person can be asked for.' })
  demo_phone: boolean;
}

export class TotpOfferView {
  @Text({ description: 'For who cannot scan, in base32.' })
  secret: string;

  @Text({ description: 'What the QR code holds.' })
  uri: string;
}

export class TotpInput {
  @Text({ max: 20 })
  code: string;
}

export class NewPasskeyInput {
  @Text({ max: 60 })
  name: string;

  @Text(PASSKEY_ANSWER)
  passkey: string;
}

export class RecoveryCodesView {
  @ApiProperty({ type: [String], description: 'Shown this once.' })
  recovery_codes: string[];
}

export class EnrolledView extends RecoveryCodesView {
  @Nested(SessionView)
  session: SessionView;
}

export class TotpView {
  @ApiProperty({ type: String, format: 'date-time' })
  since: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  used_at: string | null;
}

export class PasskeyView {
  @IdField()
  passkey_id: Id;

  @Text()
  name: string;

  @ApiProperty({ type: String, format: 'date-time' })
  created_at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  used_at: string | null;
}

export class SecondFactorsView {
  @Flag({ description: 'Of whoever sees more than their own data.' })
  required: boolean;

  @Nested(TotpView, { nullable: true })
  totp: TotpView | null;

  @ListOf(PasskeyView)
  passkeys: PasskeyView[];

  @Whole()
  recovery_codes_left: number;
}
