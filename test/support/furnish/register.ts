import { newId } from '#libs/kernel/index.js';

type Put = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** What the articles say, with the given word in every text. */
export async function furnishArticles(put: Put, word: string): Promise<void> {
  const articles_id = newId();
  await put('articles', { articles_id, valid_from: '2020-01-01', clause: word, sequence: 1 });
  await put('articles_setting', { articles_id, setting: 'profit_appropriation', value: word, clause: word });
}
