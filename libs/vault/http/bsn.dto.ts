import type { Id } from '#libs/kernel/index.js';
import { Choice, Choices, IdField, Pattern, Text } from '#libs/platform/index.js';
import { GROUNDS, type Ground } from '../core/grounds.js';

export class BsnInput {
  @Pattern('bsn', /^\d{9}$/, { tidy: (text) => text.replace(/[\s.]/g, ''), description: 'Nine digits.' })
  bsn: string;

  @Choice(GROUNDS)
  ground: Ground;
}

export class LookInput {
  @Text({ min: 3, max: 200, optional: true, description: 'Why; may be left out for one’s own.' })
  reason?: string;
}

export class MaskedBsnView {
  @IdField() member_id: Id;
  @Text({ nullable: true, description: 'The last four digits.' }) masked: string | null;
  @Choice(GROUNDS, { nullable: true }) ground: Ground | null;
  @Text({ nullable: true }) stored_at: string | null;
  @Choices(GROUNDS, { description: 'Grounds the law gives for this member.' }) grounds: Ground[];
}

export class BsnView {
  @Text() bsn: string;
}
