import { describe, expect, it } from '@jest/globals';
import { DomainError, localDate } from '#libs/kernel/index.js';
import {
  ARTICLE_SETTINGS,
  articlesOf,
  checkChange,
  SETTING_NAMES,
  STANDARD_ARTICLES,
  type SettingName,
} from './articles.js';
import { legalParameter } from './legal-parameters.js';
import { presentArticles } from './present-articles.js';
import type { Setting } from './setting.js';

const TODAY = localDate('2026-11-22');
const NAME = 'Coöperatie De Proef U.A.';

function faults(
  setting: SettingName,
  value: string,
  more: { from?: string; recorded?: SettingName[]; name?: string } = {},
) {
  try {
    checkChange(
      [{ setting, value }],
      localDate(more.from ?? '2027-01-01'),
      TODAY,
      new Set(more.recorded ?? []),
      more.name ?? NAME,
    );
    return [];
  } catch (error) {
    return (error as DomainError).faults.map((fault) => [fault.code, fault.params?.['article'] ?? '']);
  }
}

describe('what the law lets the articles do', () => {
  it.each<[SettingName, string, string]>([
    ['advance_votes_days', '30', '31'],
    ['amendment_convocation_days', '7', '6'],
    ['request_fraction', '1/10', '1/9'],
    ['non_member_votes', '1/2', '2/3'],
    ['board_appointed_by_others', '49/100', '1/2'],
    ['binding_nomination_quorum', '2/3', '3/4'],
    ['conversion_majority', '9/10', '8/10'],
    ['appeal_months', '1', '0'],
    ['liability_tail_months', '12', '11'],
    ['votes_per_member', '1', '0'],
    ['digital_only_meeting', 'false', 'true'],
  ])('%s: %s is allowed, %s is refused with the article named', (setting, allowed, refused) => {
    expect(faults(setting, allowed)).toEqual([]);
    expect(faults(setting, refused)).toEqual([
      [
        {
          digital_only_meeting: 'articles_unlawful',
          board_appointed_by_others: 'articles_too_much',
          conversion_majority: 'articles_fixed',
        }[setting as string] ?? 'articles_out_of_bounds',
        ARTICLE_SETTINGS[setting].law.article,
      ],
    ]);
    expect(ARTICLE_SETTINGS[setting].law.article).toMatch(/^artikel 2:/);
  });

  it.each<[SettingName, string, string]>([
    ['share_amount', '1000', 'articles_form_euro'],
    ['share_amount', '-1.00', 'articles_too_little'],
    ['candidate_months', '500', 'articles_out_of_range'],
    ['financial_year_start', '02-29', 'articles_form_day_of_year'],
    ['financial_year_start', '13-01', 'articles_form_day_of_year'],
    ['request_fraction', '3/0', 'articles_form_fraction'],
    ['request_fraction', '11/10', 'articles_form_fraction'],
    ['proxy_allowed', 'ja', 'articles_form_flag'],
    ['tie_rule', 'toString', 'articles_form_choice'],
    ['notice_weeks', '4.5', 'articles_form_whole'],
    ['profit_appropriation', 'x'.repeat(501), 'articles_form_text'],
  ])('%s = %j: %s', (setting, value, code) => expect(faults(setting, value).map(([one]) => one)).toEqual([code]));

  it('liability says the same as the name', () => {
    expect(faults('liability_regime', 'excluded')).toEqual([]);
    expect(faults('liability_regime', 'limited')).toEqual([['articles_liability_name', '']]);
    expect(faults('liability_regime', 'limited', { name: 'Bouwcoöperatie De Proef B.A.' })).toEqual([]);
  });

  it('writes down the past once, and changes only the future after that', () => {
    expect(faults('notice_weeks', '6', { from: '2020-01-01' })).toEqual([]);
    expect(faults('notice_weeks', '6', { from: '2026-11-21', recorded: ['notice_weeks'] })).toEqual([
      ['articles_past', ''],
    ]);
    expect(faults('notice_weeks', '6', { from: '2026-11-22', recorded: ['notice_weeks'] })).toEqual([]);
  });

  it('takes each setting once', () => {
    const twice = { setting: 'notice_weeks', value: '4' } as const;
    expect(() => checkChange([twice, twice], TODAY, TODAY, new Set(), NAME)).toThrow('invalid_input');
  });
});

describe('the declared settings', () => {
  it.each(SETTING_NAMES)('%s has a lawful standard and words in both languages', (name) => {
    const setting = ARTICLE_SETTINGS[name] as unknown as Setting;
    const value = setting.read(setting.standard);
    expect(value).toBeDefined();
    expect(setting.allows(value)).toBe(true);
    for (const words of [setting.name, setting.law.says, ...Object.values(setting.options ?? {})]) {
      expect(words.nl.length).toBeGreaterThan(1);
      expect(words.en.length).toBeGreaterThan(1);
    }
  });

  it('has the defaults of the law and of the programme', () => {
    expect(STANDARD_ARTICLES).toMatchObject({
      liability_regime: 'excluded',
      financial_year_start: '01-01',
      votes_per_member: 1,
      convocation_days: 7,
      request_fraction: { numerator: 1, denominator: 10 },
      amendment_majority: { numerator: 2, denominator: 3 },
      notice_weeks: 4,
      notice_to: 'financial_year_end',
      appeal_months: 1,
      share_amount: 100_000,
      share_count: 1,
      liability_tail_months: 12,
      digital_only_meeting: false,
    });
  });

  it('gives values in their own type', () => {
    const articles = articlesOf([
      { setting: 'share_amount', value: '250.00' },
      { setting: 'notice_weeks', value: '6' },
    ]);
    expect([articles.share_amount, articles.notice_weeks, articles.proxy_allowed]).toEqual([25_000, 6, true]);
  });

  it('says a value in words', () => {
    const { settings } = presentArticles([], TODAY, 'nl');
    const reads = Object.fromEntries(settings.map((one) => [one.setting, one.reads]));
    expect([reads['share_amount'], reads['ordinary_quorum'], reads['notice_to'], reads['proxy_allowed']]).toEqual([
      '€ 1.000,00',
      'geen',
      'het einde van het boekjaar',
      'ja',
    ]);
  });
});

it('knows the numbers of the law with their article', () => {
  expect(legalParameter('notice_weeks', TODAY)).toMatchObject({ value: 4, article: 'artikel 2:36 lid 1 BW' });
  expect(legalParameter('appeal_months', TODAY).value).toBe(1);
  expect(legalParameter('advance_votes_days', TODAY).value).toBe(30);
});
