import type { ImportAssignments, ImportPreview, ImportQuestion, NameKind } from '../../lib/contract';

export type Step = 'file' | 'columns' | 'names' | 'check';
export const STEPS: readonly Step[] = ['file', 'columns', 'names', 'check'];

export const NAME_KINDS: readonly NameKind[] = ['members', 'projects', 'activities'];

/** Fields in the order a person reads a timesheet; the API may know more. */
export const FIELDS = [
  'date',
  'start',
  'end',
  'duration',
  'memberName',
  'memberEmail',
  'memberNumber',
  'customer',
  'project',
  'activity',
  'description',
  'billable',
  'endDate',
  'invoiced',
  'tags',
  'kind',
] as const;

export const emptyAssignments: ImportAssignments = { members: {}, projects: {}, activities: {} };

/** Names nobody has said anything about yet; "leave out" is an answer as well. */
export const unansweredCount = (preview: ImportPreview, answers: ImportAssignments): number =>
  NAME_KINDS.reduce(
    (sum, kind) => sum + preview.unknown[kind].filter((name) => !(name.key in answers[kind])).length,
    0,
  );

export const unknownCount = (preview: ImportPreview): number =>
  NAME_KINDS.reduce((sum, kind) => sum + preview.unknown[kind].length, 0);

/** Whose hours a file without a member column holds is asked among the names; the rest beside the columns. */
export const askedOf = (preview: ImportPreview): ImportQuestion[] =>
  preview.questions.filter((question) => question.choices.length > 0);

/** Where the person is needed first; a file of a known product with known names goes straight to the check. */
export function firstStep(preview: ImportPreview): Step {
  const readable =
    preview.mapping['date'] !== undefined &&
    (preview.mapping['duration'] !== undefined || preview.mapping['end'] !== undefined);
  if (!readable || askedOf(preview).length > 0 || preview.totals.ready + unknownCount(preview) === 0) return 'columns';
  return unknownCount(preview) > 0 ? 'names' : 'check';
}
