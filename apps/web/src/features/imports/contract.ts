import type { components } from '../../lib/api.gen';

type Schemas = components['schemas'];

export type Preview = Schemas['ImportPreviewView'];
export type Kind = Schemas['ImportKindView'];
export type Earlier = Schemas['ImportPage']['items'][number];
export type Done = Schemas['ImportedView'];
export type Undone = Schemas['ImportUndoneView'];
export type Progress = Schemas['ImportProgressView'];
export type RowAnswer = Preview['rows'][number];
export type AskedName = Preview['names'][number];

/** What the person says about a file: the body of the mapping route. */
export interface Chosen {
  mapping: Record<string, number>;
  settings: Record<string, string>;
  answers: Record<string, Record<string, string>>;
  add_lines: number[];
}

/** What was said so far, as the API keeps it. */
export const chosenIn = (preview: Preview): Omit<Chosen, 'add_lines'> => ({
  mapping: preview.mapping,
  settings: preview.settings,
  answers: answersIn(preview),
});

function answersIn(preview: Preview): Chosen['answers'] {
  const answers: Chosen['answers'] = {};
  for (const name of preview.names) if (name.answer) (answers[name.list] ??= {})[name.key] = name.answer;
  return answers;
}

export type Step = 'file' | 'columns' | 'names' | 'check';
export const STEPS: readonly Step[] = ['file', 'columns', 'names', 'check'];

export const openNames = (preview: Preview): AskedName[] => preview.names.filter((name) => name.answer === null);

/** Fields that must be in the file and are not pointed out yet. */
export const missingFields = (preview: Preview, mapping: Record<string, number>): Preview['fields'] =>
  preview.fields.filter((field) => field.required && mapping[field.name] === undefined);

/** Where the person is needed first: a file of a known program, or whose columns were chosen before, goes straight on. */
export function firstStep(preview: Preview): Step {
  const sure = preview.remembered || preview.program !== null;
  if (!sure || preview.questions.length > 0 || missingFields(preview, preview.mapping).length > 0) return 'columns';
  if (openNames(preview).length > 0) return 'names';
  return preview.totals.refused === preview.totals.rows ? 'columns' : 'check';
}
