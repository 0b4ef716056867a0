import { describe, expect, it } from '@jest/globals';
import { checkPosting, checkTransition, PERIOD_STATES, type PeriodState } from './period-state.js';

describe('a period', () => {
  it.each<[PeriodState, boolean, string | undefined]>([
    ['open', false, undefined],
    ['soft_closed', true, undefined],
    ['soft_closed', false, 'period_soft_closed'],
    ['locked', true, 'period_locked'],
    ['locked', false, 'period_locked'],
  ])('that is %s, for a bookkeeper (%s): %s', (state, isBookkeeper, code) => {
    const post = () => checkPosting({ period: '2026-10', state }, isBookkeeper);
    if (code) expect(post).toThrow(expect.objectContaining({ code, params: { period: '2026-10' } }));
    else expect(post).not.toThrow();
  });

  it('leaves the lock only with a reason', () => {
    for (const to of PERIOD_STATES.filter((state) => state !== 'locked')) {
      expect(() => checkTransition('locked', to, undefined)).toThrow(
        expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/reason' })] }),
      );
      expect(() => checkTransition('locked', to, 'factuur vergeten')).not.toThrow();
    }
    expect(() => checkTransition('open', 'locked', undefined)).not.toThrow();
  });
});
