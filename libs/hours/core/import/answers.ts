import type { Id } from '#libs/kernel/index.js';

/** What the reader says an unknown name stands for: something known, something to make, or nothing (leave its rows out). */
export type Answer = Id | 'create' | 'skip';

/** Per list: the key of an assignment, or its name, to the answer. */
export interface NameAnswers {
  readonly members: Readonly<Record<string, Answer>>;
  readonly projects: Readonly<Record<string, Answer>>;
  readonly activities: Readonly<Record<string, Answer>>;
}

export const NO_ANSWERS: NameAnswers = { members: {}, projects: {}, activities: {} };

export const answerOf = (
  answers: Readonly<Record<string, Answer>>,
  { key, name }: { key: string; name: string },
): Answer | undefined => own(answers, key) ?? own(answers, name);

const own = (answers: Readonly<Record<string, Answer>>, key: string): Answer | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;
