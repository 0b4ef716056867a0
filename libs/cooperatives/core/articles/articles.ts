import { DomainError, type Fault, type LocalDate } from '#libs/kernel/index.js';
import { nameTellsLiability } from '../liability.js';
import type { Setting } from './setting.js';
import { BOARD_SETTINGS, PROFIT_SETTINGS } from './settings-board.js';
import { EXIT_SETTINGS } from './settings-exit.js';
import { MAJORITY_SETTINGS } from './settings-majority.js';
import { IDENTITY_SETTINGS, MEETING_SETTINGS, VOTE_SETTINGS } from './settings-meeting.js';
import { ADMISSION_SETTINGS } from './settings-membership.js';
import { SHARE_SETTINGS } from './settings-share.js';

/** Everything the articles decide that the office works with. A rule of one co-operative is a row, never code. */
export const ARTICLE_SETTINGS = {
  ...IDENTITY_SETTINGS,
  ...VOTE_SETTINGS,
  ...MEETING_SETTINGS,
  ...MAJORITY_SETTINGS,
  ...BOARD_SETTINGS,
  ...ADMISSION_SETTINGS,
  ...EXIT_SETTINGS,
  ...SHARE_SETTINGS,
  ...PROFIT_SETTINGS,
} as const;

export type SettingName = keyof typeof ARTICLE_SETTINGS;
export const SETTING_NAMES = Object.keys(ARTICLE_SETTINGS) as SettingName[];

type ValueOf<Of> = Of extends Setting<infer Value> ? Value : never;

/** The articles as they are on a day, every setting with its value: amounts in cents, fractions exact. */
export type Articles = { readonly [Name in SettingName]: ValueOf<(typeof ARTICLE_SETTINGS)[Name]> };

/** One setting as it was written down. */
export interface RecordedSetting {
  readonly setting: SettingName;
  /** In its written form. */
  readonly value: string;
  readonly clause: string;
  readonly valid_from: LocalDate;
}

const setting = (name: SettingName): Setting => ARTICLE_SETTINGS[name] as unknown as Setting;

/** The written value per setting: the last one recorded, else the standard one. */
export function articlesOf(recorded: readonly Pick<RecordedSetting, 'setting' | 'value'>[]): Articles {
  const written = new Map(recorded.map((one) => [one.setting, one.value]));
  return Object.fromEntries(
    SETTING_NAMES.map((name) => [name, setting(name).read(written.get(name) ?? setting(name).standard)]),
  ) as unknown as Articles;
}

/** What stands in the articles when they say nothing. */
export const STANDARD_ARTICLES: Articles = articlesOf([]);

export interface SettingChange {
  readonly setting: SettingName;
  readonly value: string;
  readonly clause?: string;
}

/**
 * Checks a change of the articles before it is written down.
 * @param recorded what was written down before, of every setting
 * @param legalName full name, whose suffix says the liability
 * @throws invalid_input with a fault per setting: not that form, outside the law (with its article), named twice, in the past
 */
export function checkChange(
  changes: readonly SettingChange[],
  validFrom: LocalDate,
  today: LocalDate,
  recorded: ReadonlySet<SettingName>,
  legalName: string,
): void {
  if (changes.length === 0) throw DomainError.field('/settings', 'list');
  const faults = changes.flatMap((change, index): Fault[] => {
    const pointer = `/settings/${index}/value`;
    if (changes.findIndex((other) => other.setting === change.setting) < index) {
      return [{ pointer: `/settings/${index}/setting`, code: 'articles_setting_twice' }];
    }
    const code = faultOf(change, legalName);
    if (code) return [{ pointer, ...code }];
    // the first time, what is already so is written down; after that only the future changes
    return validFrom < today && recorded.has(change.setting)
      ? [{ pointer: '/valid_from', code: 'articles_past', params: { date: today } }]
      : [];
  });
  if (faults.length > 0) throw DomainError.faults(faults);
}

function faultOf(change: SettingChange, legalName: string): Omit<Fault, 'pointer'> | undefined {
  const described = setting(change.setting);
  const { allows, most, options, kind, read } = described;
  const value = read(change.value);
  if (value === undefined) {
    return {
      code: `articles_form_${kind}`,
      params: { values: Object.keys(options ?? {}).join(', '), most: most ?? '' },
    };
  }
  if (!allows(value)) return outOfBounds(described);
  if (change.setting === 'liability_regime' && !nameTellsLiability(legalName, change.value as 'excluded')) {
    return { code: 'articles_liability_name' };
  }
  return undefined;
}

/** What the law leaves open, as it does so: both ends, one end, or nothing at all. */
function outOfBounds({
  allows,
  kind,
  law,
  least = '',
  most,
  read,
}: ReturnType<typeof setting>): Omit<Fault, 'pointer'> {
  const params = { article: law.article, least, most: most ?? '' };
  if (kind === 'flag') return { code: 'articles_unlawful', params };
  if (most === undefined) return { code: 'articles_too_little', params };
  if (least === most) return { code: 'articles_fixed', params };
  const end = read(most);
  if (end !== undefined && !allows(end)) return { code: 'articles_too_much', params };
  return { code: law.article === '' ? 'articles_out_of_range' : 'articles_out_of_bounds', params };
}
