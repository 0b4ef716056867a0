import { describe, expect, it } from '@jest/globals';
import { Sources } from './reach.js';

const TYPED = 'calculates with typed figures; reads and keeps nothing';

/** Acts that leave no row in the log, each with its reason. */
const UNTRACED: Record<string, string> = {
  'HoursSettingsController.putAway': 'somebody has read a notice to himself; the act it tells of has its own row',
  'OwnMandatesController.preview': TYPED,
  'ProFormaController.many': TYPED,
  'ProFormaController.one': TYPED,
  'ProfitController.whatIf': 'a question with its choices in the body; computes and keeps nothing',
  'RegisterController.similar':
    'a question that carries its name in the body to keep it out of addresses; changes nothing',
  'SelfEmployedController.comparison': TYPED,
  'SelfEmployedController.note': TYPED,
  'SelfEmployedController.rate': TYPED,
  'SelfEmployedController.space': TYPED,
  'SharesController.preview': TYPED,
  'SharesController.wording': 'shows the words somebody would sign; nothing is kept',
};

const TRACE = new Set(['audit', 'auditLook']);
const sources = new Sources();
const acts = sources.handlers.filter(({ route }) => / v1\/cooperatives\/:cooperativeId/.test(route));

describe('every act on a co-operative', () => {
  it('leaves its trace in the log, unless there is a reason', () => {
    expect(acts.length).toBeGreaterThan(80);
    const silent = acts.filter(({ part }) => !sources.reaches(part, TRACE)).map(({ name }) => name);
    expect(silent.sort()).toEqual(Object.keys(UNTRACED).sort());
  });

  it('is judged by what it reaches, not by names that are alike', () => {
    const logging = acts.find(({ name }) => name === 'TimeEntriesController.log')!;
    expect(sources.reaches(logging.part, TRACE)).toBe(true);
    expect(sources.reaches(logging.part, new Set(['auditLook']))).toBe(false);
  });
});
