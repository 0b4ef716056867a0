import DataLoader from 'dataloader';

const MOST_TOGETHER = 100;
/** Milliseconds after which a question no longer waits for those before it: their connection may have died. */
const PATIENCE = 100;

/**
 * What is asked while an earlier question is on its way to the database travels with the next one, all together: a round trip
 * costs more than the answer. Nothing is remembered, and nothing is answered from before it was asked.
 * @param ask gives the answers in the order of the questions; when it fails, it fails for all of these
 */
export function askedTogether<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<Answer[]>,
): (question: Question) => Promise<Answer> {
  let underWay: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<Question, Answer>(
    (questions) => {
      const answers = ask(questions);
      underWay = answers.catch(() => undefined);
      return answers;
    },
    {
      cache: false,
      maxBatchSize: MOST_TOGETHER,
      batchScheduleFn: (send) => {
        const late = setTimeout(send, PATIENCE);
        void underWay.then(() => {
          clearTimeout(late);
          send();
        });
      },
    },
  );
  return (question) => loader.load(question);
}
