import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STANDARD_ARTICLES, type Articles } from '#libs/cooperatives/index.js';
import { DomainError, localDate } from '#libs/kernel/index.js';
import { decide, type ActInput, type Decided, type Standing } from './decide.js';
import { MEMBER_STATES, rightsOf, statusOn, type MemberState, type MemberStatus } from './member-state.js';
import { ACTS, possibleFrom, TRANSITIONS } from './transitions.js';

const TODAY = localDate('2026-11-22');
const day = localDate;
const standing = (state: MemberState, more: Partial<Standing> = {}): Standing => ({
  state,
  on_trial: false,
  joined_on: day('2025-03-01'),
  ended_on: null,
  appeal_until: null,
  ...more,
});
const FULL: Omit<ActInput, 'act'> = {
  decision: 'bestuur 2026-14',
  decided_on: day('2026-11-20'),
  received_on: day('2026-11-22'),
  heard_on: day('2026-11-15'),
  learned_on: day('2026-11-01'),
  effective_on: day('2026-11-22'),
  reason: 'zie het besluit',
};
const articles = (changes: Partial<Articles> = {}): Articles => ({ ...STANDARD_ARTICLES, ...changes });

/** The act with everything it needs. */
const whole = (act: ActInput['act'], more: Partial<ActInput> = {}): ActInput => {
  const reason_code = TRANSITIONS.find((one) => one.act === act)!.reasons[0];
  return { ...FULL, ...(reason_code === undefined ? {} : { reason_code }), act, ...more };
};
const codes = (of: Standing, input: ActInput, rules = articles()): string[] => {
  try {
    decide(of, input, rules, TODAY);
    return [];
  } catch (error) {
    const { code, faults } = error as DomainError;
    return faults.length > 0 ? faults.map((fault) => `${fault.pointer} ${fault.code}`) : [code];
  }
};

describe('the table of steps', () => {
  const ALLOWED: Record<MemberState, string[]> = {
    applicant: ['withdraw_application', 'reject', 'accept_on_trial', 'admit'],
    withdrawn: [],
    rejected: ['meeting_admits'],
    candidate_member: ['admit', 'stop_trial', 'death'],
    candidate_ended: [],
    member: ['notice', 'coop_notice', 'expel', 'immediate_exit', 'death'],
    notice_given: ['withdraw_notice', 'expel', 'immediate_exit', 'death'],
    coop_notice_given: ['expel', 'death'],
    expulsion_appealable: ['appeal_won', 'appeal_lost', 'appeal_unused', 'death'],
    ended: [],
  };

  it.each(MEMBER_STATES)('from %s', (state) => {
    expect(
      possibleFrom(state)
        .map((one) => one.act)
        .sort(),
    ).toEqual([...ALLOWED[state]].sort());
  });

  it.each(MEMBER_STATES.flatMap((state) => ACTS.map((act): [MemberState, (typeof ACTS)[number]] => [state, act])))(
    '%s and %s go together or are refused',
    (state, act) => {
      const of = standing(state, { appeal_until: day('2026-11-01') });
      const rules = articles();
      const refused = codes(of, whole(act), rules);
      expect(refused).toEqual(ALLOWED[state].includes(act) ? [] : ['member_act_not_now']);
    },
  );
});

describe('what an act asks for', () => {
  it.each<[ActInput, MemberState, string[]]>([
    [{ act: 'admit' }, 'candidate_member', ['/decision required']],
    [{ act: 'notice' }, 'member', ['/received_on required', '/reason_code choice']],
    [
      { act: 'expel', reason_code: 'unreasonable_harm' },
      'member',
      ['/decision required', '/received_on required', '/heard_on required', '/reason required'],
    ],
    [whole('expel', { heard_on: day('2026-11-21') }), 'member', ['/heard_on member_heard_first']],
    [whole('notice', { received_on: day('2026-11-23') }), 'member', ['/received_on member_date_future']],
    [whole('notice', { received_on: day('2025-02-28') }), 'member', ['/received_on member_end_before_start']],
    [whole('coop_notice', { decided_by: 'member' }), 'member', ['/decided_by member_wrong_decider']],
    [whole('coop_notice', { reason_code: 'own_wish' }), 'member', ['/reason_code choice']],
    [whole('immediate_exit', { learned_on: day('2026-10-21') }), 'member', ['/received_on member_exit_too_late']],
    [whole('immediate_exit', { learned_on: day('2026-10-22') }), 'member', []],
  ])('%j from %s: %j', (input, state, expected) => expect(codes(standing(state), input)).toEqual(expected));

  it('the articles may close the immediate exit for money, not for a conversion', () => {
    const rules = articles({ deny_immediate_exit_for: 'financial' });
    const by = (reason_code: string) => codes(standing('member'), whole('immediate_exit', { reason_code }), rules);
    expect(by('financial_decision')).toEqual(['/reason_code member_exit_excluded']);
    expect([by('heavier_decision'), by('conversion')]).toEqual([[], []]);
  });

  it('the articles say who decides', () => {
    const meeting = articles({ admission_by: 'general_meeting' });
    expect(codes(standing('candidate_member'), whole('admit', { decided_by: 'board' }), meeting)).toEqual([
      '/decided_by member_wrong_decider',
    ]);
    expect(codes(standing('rejected'), whole('meeting_admits'), articles({ meeting_may_admit: false }))).toEqual([
      '/act member_meeting_excluded',
    ]);
  });
});

describe('what an act brings', () => {
  it.each<[ActInput, MemberState, Partial<Decided>]>([
    [whole('notice', { received_on: day('2026-11-20') }), 'member', { to: 'notice_given', ends_on: day('2026-12-31') }],
    [whole('notice', { reason_code: 'unreasonable' }), 'member', { to: 'notice_given', ends_on: TODAY }],
    [whole('withdraw_notice'), 'notice_given', { to: 'member', ends_on: null }],
    [whole('immediate_exit'), 'member', { to: 'ended', ends_on: TODAY }],
    [whole('death', { effective_on: day('2026-11-10') }), 'member', { to: 'ended', ends_on: day('2026-11-10') }],
    [whole('expel'), 'member', { to: 'expulsion_appealable', ends_on: null, appeal_until: day('2026-12-22') }],
    [
      whole('expel', { decided_by: 'general_meeting' }),
      'member',
      { to: 'ended', ends_on: day('2026-11-20'), appeal_until: null },
    ],
    [whole('appeal_unused'), 'expulsion_appealable', { to: 'ended', ends_on: day('2026-11-01') }],
    [whole('appeal_lost'), 'expulsion_appealable', { to: 'ended', ends_on: day('2026-11-20') }],
    [whole('appeal_won'), 'expulsion_appealable', { to: 'member', ends_on: null }],
    [whole('admit'), 'candidate_member', { to: 'member', letter: 'admission', effective_on: TODAY }],
  ])('%j from %s: %j', (input, state, expected) => {
    const of = standing(state, { appeal_until: day('2026-11-01') });
    expect(decide(of, input, articles(), TODAY)).toMatchObject(expected);
  });

  it('lets a candidate whom the articles call a member leave as a member does', () => {
    const rules = articles({ candidate_kind: 'limited_member' });
    const candidate = standing('candidate_member', { on_trial: true });
    expect(possibleFrom('candidate_member', 'limited_member').map(({ act }) => act)).toEqual([
      'admit',
      'notice',
      'coop_notice',
      'expel',
      'immediate_exit',
      'death',
    ]);
    expect(codes(candidate, whole('stop_trial'), rules)).toEqual(['member_act_not_now']);
    expect(decide(candidate, whole('expel'), rules, TODAY)).toMatchObject({
      to: 'expulsion_appealable',
      appeal_until: day('2026-12-22'),
    });
    const left = standing('notice_given', { on_trial: true });
    expect(decide(left, whole('withdraw_notice'), rules, TODAY).to).toBe('candidate_member');
    const expelled = standing('expulsion_appealable', { on_trial: true, appeal_until: day('2026-12-22') });
    expect(decide(expelled, whole('appeal_won'), rules, TODAY).to).toBe('candidate_member');
    // who is no member by the articles is on a contract, and that is stopped
    expect(codes(candidate, whole('stop_trial'))).toEqual([]);
    expect(codes(candidate, whole('notice'))).toEqual(['member_act_not_now']);
  });

  it('takes a death only after it happened', () => {
    expect(codes(standing('member'), whole('death', { effective_on: TODAY }))).toEqual([]);
    expect(codes(standing('member'), whole('death', { effective_on: day('2026-11-23') }))).toEqual([
      '/effective_on member_date_future',
    ]);
  });

  it('waits for the end of the appeal term', () => {
    expect(codes(standing('expulsion_appealable', { appeal_until: TODAY }), whole('appeal_unused'))).toEqual([
      '/act member_appeal_runs',
    ]);
  });

  it('leads only to states of the table, with an end exactly where the membership has one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEMBER_STATES), fc.constantFrom(...ACTS), (state, act) => {
        const of = standing(state, { appeal_until: day('2026-11-01') });
        if (codes(of, whole(act)).length > 0) return;
        const { ends_on, to } = decide(of, whole(act), articles(), TODAY);
        const hasEnd = ['ended', 'candidate_ended', 'notice_given', 'coop_notice_given'].includes(to);
        expect([to, ends_on !== null]).toEqual([to, hasEnd]);
      }),
    );
  });
});

describe('rights', () => {
  it.each<[string, MemberState, boolean, Partial<Articles>, [boolean, number, boolean, number]]>([
    ['worker', 'member', false, {}, [true, 1, true, 1]],
    ['worker', 'notice_given', false, {}, [true, 1, true, 1]],
    ['worker', 'member', true, {}, [false, 0, true, 1]],
    ['worker', 'expulsion_appealable', false, {}, [false, 0, true, 1]],
    ['worker', 'ended', false, {}, [false, 0, false, 0]],
    ['candidate', 'candidate_member', false, {}, [false, 0, true, 0]],
    ['candidate', 'candidate_member', false, { candidate_kind: 'limited_member' }, [true, 1, true, 0]],
    ['supporting', 'member', false, {}, [true, 1, true, 0]],
    ['supporting', 'member', false, { supporting_members: 'friend' }, [false, 0, true, 0]],
    ['corporate', 'member', false, {}, [true, 1, false, 1]],
    ['corporate', 'member', false, { corporate_vote: false, share_count: 3 }, [false, 0, false, 3]],
  ])('%s, %s, suspended %s, %j', (kind, status, suspended, changes, [may_vote, votes, may_log_hours, shares]) => {
    expect(rightsOf({ class: kind, status, suspended }, articles(changes))).toEqual({
      may_vote,
      votes,
      may_log_hours,
      shares,
    });
  });
});

it.each<[MemberStatus, string | null, string, MemberStatus]>([
  ['notice_given', '2026-12-31', '2026-12-31', 'notice_given'],
  ['notice_given', '2026-12-31', '2027-01-01', 'ended'],
  ['candidate_ended', '2026-12-31', '2027-01-01', 'candidate_ended'],
  ['member', null, '2150-01-01', 'member'],
])('%s to %s is on %s %s', (status, ended_on, on, expected) => {
  expect(statusOn({ status, ended_on: ended_on ? day(ended_on) : null }, day(on))).toBe(expected);
});
