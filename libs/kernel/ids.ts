import { v5, v7, validate } from 'uuid';

/** A UUID in lower case. New ones are version 7: they sort by time of making, which keeps indexes compact. */
export type Id = string & { readonly __id: 'uuid' };

export const newId = (): Id => v7() as Id;
export const isId = (text: unknown): text is Id =>
  typeof text === 'string' && validate(text) && text === text.toLowerCase();

/** The same id for the same words every time: natural keys of jobs and of demonstration data. */
export const idFrom = (namespace: Id, ...words: string[]): Id => v5(words.join('\u0000'), namespace) as Id;
