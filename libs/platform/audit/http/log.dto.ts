import type { Id, LocalDate } from '#libs/kernel/index.js';
import { ACTOR_KINDS, type ActorKind } from '../../database/tenant-context.js';
import { Choice, DateField, Flag, IdField, ListOf, Pattern, Text } from '../../http/fields.js';
import { PageQuery } from '../../http/paging.js';

const UNDER = ['grant', 'token'] as const;
const NAME = /^[a-z0-9_]+(\.[a-z0-9_]*)?$/;

export class LogQuery extends PageQuery {
  @IdField({ optional: true, description: 'Who did it.' })
  actor_id?: Id;

  @Choice(ACTOR_KINDS, { optional: true })
  actor_kind?: ActorKind;

  @IdField({ optional: true, description: 'The grant or token under which it was done.' })
  under_id?: Id;

  @Pattern('text', NAME, { optional: true, description: 'The beginning of what was done, such as `invoice.`' })
  action?: string;

  @Pattern('text', NAME, { optional: true })
  subject_kind?: string;

  @IdField({ optional: true })
  subject_id?: Id;

  @DateField({ optional: true, description: 'First day.' })
  from?: LocalDate;

  @DateField({ optional: true, description: 'Last day.' })
  until?: LocalDate;

  @Flag({ optional: true, inQuery: true, description: 'Only looks at data the law wants watched.' })
  looks?: boolean;
}

export class LoggedChangeView {
  @Text() field: string;
  @Text({ nullable: true }) from: string | null;
  @Text({ nullable: true }) to: string | null;
}

export class LogEntryView {
  @IdField() audit_id: Id;
  @Text() at: string;
  @Choice(ACTOR_KINDS) actor_kind: ActorKind;
  @IdField({ nullable: true }) actor_id: Id | null;
  @Text({ description: 'Empty for who is not there any more.' }) actor_name: string;
  @Choice(UNDER, { nullable: true }) under_kind: 'grant' | 'token' | null;
  @IdField({ nullable: true }) under_id: Id | null;
  @Text() action: string;
  @Text() subject_kind: string;
  @IdField({ nullable: true }) subject_id: Id | null;
  @ListOf(LoggedChangeView) changes: LoggedChangeView[];
  @Text({ nullable: true }) ip: string | null;
  @Text({ nullable: true }) device: string | null;
  @Flag({ description: 'Whether the chain of seals holds it already.' }) sealed: boolean;
}

export class LogView {
  @ListOf(LogEntryView) items: LogEntryView[];
  @Text({ nullable: true }) next_cursor: string | null;
}
