import { Choice, IdField, ListOf, Text, Whole, DateField } from '#libs/platform/index.js';
import type { Id, LocalDate } from '#libs/kernel/index.js';
import { OWN_APPROVALS, type OwnApproval } from '../core/decision.js';
import type { Notice, NoticeKind } from '../data/notice.repository.js';

export class HoursSettingsInput {
  @Choice(OWN_APPROVALS, { description: 'Who may approve the own hours.' }) own_approval: OwnApproval;
}

export class HoursSettingsView extends HoursSettingsInput {
  @Whole() version: number;
}

export class NoticeView {
  @IdField() notice_id: Id;
  @Choice(['rejected', 'reopened']) kind: NoticeKind;
  @Text({ max: 500 }) reason: string;
  @Whole() entry_count: number;
  @Whole() minutes: number;
  @DateField() first_date: LocalDate;
  @DateField() last_date: LocalDate;
  @Text() by_name: string;
  @Text() created_at: string;
}

export class NoticeListView {
  @ListOf(NoticeView) items: NoticeView[];
}

export const presentNotice = (notice: Notice): NoticeView => ({
  ...notice,
  created_at: notice.created_at.toISOString(),
});
