import { describe, expect, it } from '@jest/globals';
import { askedTogether } from './asked-together.js';

/** Something that answers when it is told to. */
function slow() {
  const asked: { questions: readonly number[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const ask = askedTogether<number, string | undefined>(
    (questions) =>
      new Promise((resolve, reject) => {
        const answers = questions.map((question) => (question === 0 ? undefined : `answer ${question}`));
        asked.push({ questions, answer: () => resolve(answers), fail: reject });
      }),
  );
  return { asked, ask, questions: () => asked.map((one) => one.questions) };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('questions asked together', () => {
  it('go at once when none is under way, and together when one is', async () => {
    const { ask, asked, questions } = slow();
    const first = ask(1);
    await turn();
    const later = [ask(2), ask(3), ask(0)];
    await turn();
    expect(questions()).toEqual([[1]]);
    asked[0]!.answer();
    expect(await first).toBe('answer 1');
    await turn();
    expect(questions()).toEqual([[1], [2, 3, 0]]);
    asked[1]!.answer();
    expect(await Promise.all(later)).toEqual(['answer 2', 'answer 3', undefined]);
  });

  it('are asked again each time: nothing is remembered', async () => {
    const { ask, asked, questions } = slow();
    for (const time of [0, 1]) {
      const answer = ask(1);
      await turn();
      asked[time]!.answer();
      await answer;
    }
    expect(questions()).toEqual([[1], [1]]);
  });

  it('fail for those that went along, and for nobody after them', async () => {
    const { ask, asked } = slow();
    const first = ask(1);
    await turn();
    const later = ask(2);
    asked[0]!.fail(new Error('the connection broke'));
    await expect(first).rejects.toThrow('the connection broke');
    await turn();
    asked[1]!.answer();
    expect(await later).toBe('answer 2');
  });

  it('do not wait for ever for one that gets no answer', async () => {
    const { ask, asked, questions } = slow();
    void ask(1);
    await turn();
    const later = ask(2);
    await expect(Promise.race([later, new Promise((resolve) => setTimeout(resolve, 50, 'waits'))])).resolves.toBe(
      'waits',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(questions()).toEqual([[1], [2]]);
    asked[1]!.answer();
    expect(await later).toBe('answer 2');
  });
});
