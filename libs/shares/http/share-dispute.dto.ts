import type { Cents, Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, Euro, Flag, IdField, Text } from '#libs/platform/index.js';
import { DISPUTE_OUTCOMES, type DisputeOutcome } from '../core/exit-dispute.js';
import { AMOUNT } from './fields.js';

const AMOUNT_OR_NOTHING = { ...AMOUNT, min: 0 };

export class ExitDisputeBody {
  @IdField({ description: 'made by the client: the same id again changes nothing' }) dispute_id: Id;
  @DateField({ description: 'the date of the letter' }) raised_on: LocalDate;
  @Text({ max: 1000 }) reason: string;
  @Text({ max: 200, description: 'how the letter is known' }) letter: string;
  @Euro({ ...AMOUNT_OR_NOTHING, description: 'what is not paid before the decision; 0.00 when she asks for more' })
  contested: Cents;
}

export class ExitResolutionBody {
  @IdField({ description: 'the objection the board saw' }) dispute_id: Id;
  @Choice(DISPUTE_OUTCOMES) outcome: DisputeOutcome;
  @Text({ max: 1000, description: 'told to the former member' }) answer: string;
  @Text({ max: 200 }) decision: string;
  @Euro({ ...AMOUNT_OR_NOTHING, optional: true, description: 'with `changed`: what comes off for losses from now on' })
  loss?: Cents;
  @IdField({ optional: true, description: 'with `changed`: a debt that does not come off after all' }) set_off_id?: Id;
}

export class ExitDisputeView {
  @IdField() dispute_id: string;
  @DateField() raised_on: string;
  @Text() reason: string;
  @Text() letter: string;
  @Euro({ description: 'waits for the decision' }) contested: string;
  @DateField({ nullable: true }) resolved_on: string | null;
  @Choice(['', ...DISPUTE_OUTCOMES] as const) outcome: DisputeOutcome | '';
  @Text() answer: string;
  @Text() decision: string;
  @Flag({ description: 'whoever asks is on the board and did not write it down' }) may_resolve: boolean;
}
