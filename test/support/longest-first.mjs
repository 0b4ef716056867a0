import Sequencer from '@jest/test-sequencer';

/** What takes half a minute or more, the longest first. Started late, one of these goes on alone when all else is done. */
const LONG = [
  'start.e2e',
  'bad-input.e2e',
  'killed-worker.e2e',
  'backup.e2e',
  'offline.e2e',
  'foreign-cooperative.e2e',
  'journey.e2e',
  'killed-collection.e2e',
  'faults-office.e2e',
];

const place = ({ path }) => {
  const found = LONG.findIndex((name) => path.includes(`/${name}`));
  return found < 0 ? LONG.length : found;
};

/** On a clean checkout nothing is known of how long a test takes, and the size of its file says little. */
export default class LongestFirst extends (Sequencer.default ?? Sequencer) {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
}
