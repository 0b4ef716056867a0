import { ApiProperty } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Choice, Choices, IdField, ListOf, Text, Whole } from '#libs/platform/index.js';
import { MAX_TOKEN_DAYS, TOKEN_SCOPES, type TokenScope } from '../core/api-token.js';

export class ApiTokenInput {
  @Text({ max: 60 })
  name: string;

  @Choices(TOKEN_SCOPES, { min: 1 })
  scopes: TokenScope[];

  @Whole({ min: 1, max: MAX_TOKEN_DAYS, description: 'How long it works.' })
  days: number;
}

const STATES = ['works', 'expired', 'ended'] as const;

export class ApiTokenView {
  @IdField()
  token_id: Id;

  @Text()
  name: string;

  @ApiProperty({ type: [String] })
  scopes: string[];

  @ApiProperty({ type: String, format: 'date-time' })
  created_at: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expires_at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'By the hour.' })
  used_at: string | null;

  @Choice(STATES)
  state: (typeof STATES)[number];
}

export class NewApiTokenView extends ApiTokenView {
  @Text({ description: 'Told this once.' })
  token: string;
}

export class ApiTokensView {
  @ListOf(ApiTokenView)
  items: ApiTokenView[];
}
