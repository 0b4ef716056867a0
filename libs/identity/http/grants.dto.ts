import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, Flag, IdField, Ids, ListOf, PageQuery, Text, Whole } from '#libs/platform/index.js';
import { ACCESSES, AREAS, type Area, type GrantAccess } from '../core/grants.js';

const STATES = ['announced', 'coming', 'live', 'ended'] as const;
const ORIGINS = ['given', 'announced'] as const;

export class ScopeItemView {
  @Choice(AREAS)
  area: Area;

  @Choice(ACCESSES)
  access: GrantAccess;
}

class GrantRequestInput {
  @Text({ min: 5, max: 500 })
  reason: string;

  @ListOf(ScopeItemView, { max: AREAS.length })
  scope: ScopeItemView[];

  @DateField({ optional: true, description: 'First day; today when left out.' })
  starts_on?: LocalDate;

  @DateField({ description: 'Last day, at most 90 days after the first.' })
  ends_on: LocalDate;
}

export class GrantInput extends GrantRequestInput {
  @IdField({ description: 'Who of the service organisation is let in.' })
  login_id: Id;
}

export class AssignmentInput extends GrantRequestInput {
  @IdField()
  cooperative_id: Id;
}

class GrantFactsView {
  @IdField() grant_id: Id;
  @Text() reason: string;
  @ListOf(ScopeItemView) scope: ScopeItemView[];
  @DateField() starts_on: LocalDate;
  @DateField() ends_on: LocalDate;
  @Choice(STATES) state: (typeof STATES)[number];
  @Choice(ORIGINS) origin: (typeof ORIGINS)[number];
  @Text({ nullable: true }) told_at: string | null;
  @Text({ nullable: true }) ended_at: string | null;
}

export class GrantView extends GrantFactsView {
  @IdField() login_id: Id;
  @Text() staff_name: string;
  @Text() organisation: string;
  @Whole({ min: 0 }) uses: number;
  @Whole({ min: 0 }) writes: number;
  @Text({ nullable: true }) last_used_at: string | null;
}

export class StaffView {
  @IdField() login_id: Id;
  @Text() display_name: string;
  @Text() organisation: string;
}

export class GrantsView {
  @ListOf(GrantView) items: GrantView[];
  @ListOf(StaffView) staff: StaffView[];
}

export class AssignmentView extends GrantFactsView {
  @IdField() cooperative_id: Id;
  @Text() name: string;
}

export class AnnounceableView {
  @IdField() cooperative_id: Id;
  @Text() name: string;
  @Text() city: string;
}

export class AssignmentsView {
  @Text() organisation: string;
  @Text() display_name: string;
  @ListOf(AssignmentView) items: AssignmentView[];
  @ListOf(AnnounceableView) cooperatives: AnnounceableView[];
}

export class AccessListQuery extends PageQuery {
  @IdField({ optional: true })
  grant_id?: Id;

  @Flag({ optional: true, inQuery: true, description: 'Only what was written, or only what was read.' })
  writes?: boolean;
}

export class AccessEntryView {
  @IdField() access_id: Id;
  @Text() at: string;
  @IdField() grant_id: Id;
  @Text() staff_name: string;
  @Text() organisation: string;
  @Text() method: string;
  @Text({ description: 'The route, with its parameters named.' }) route: string;
  @Choice(AREAS) area: Area;
  @Flag() is_write: boolean;
  @Ids({ description: 'Ids in the path.' }) subject_ids: Id[];
  @Text({ nullable: true }) ip: string | null;
  @Text({ nullable: true }) device: string | null;
}

export class AccessListView {
  @ListOf(AccessEntryView) items: AccessEntryView[];
  @Text({ nullable: true }) next_cursor: string | null;
}
