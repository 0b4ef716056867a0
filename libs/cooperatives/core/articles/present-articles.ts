import type { Id, LocalDate } from '#libs/kernel/index.js';
import { ARTICLE_SETTINGS, SETTING_NAMES, type RecordedSetting, type SettingName } from './articles.js';
import type { Setting, SettingGroup } from './setting.js';

type Language = 'nl' | 'en';

export interface SettingView {
  setting: SettingName;
  group: SettingGroup;
  kind: Setting['kind'];
  name: string;
  value: string;
  /** The value in words. */
  reads: string;
  standard: string;
  /** Whether it was written down; otherwise the value is what the law says when articles are silent. */
  recorded: boolean;
  valid_from: LocalDate | null;
  clause: string;
  article: string;
  law: string;
  least: string | null;
  most: string | null;
  options: { value: string; name: string }[];
}

export interface ArticlesView {
  on: LocalDate;
  settings: SettingView[];
}

/** Every setting as it is on a day, in words. */
export function presentArticles(recorded: readonly RecordedSetting[], on: LocalDate, language: Language): ArticlesView {
  const byName = new Map(recorded.map((one) => [one.setting, one]));
  return { on, settings: SETTING_NAMES.map((name) => presentSetting(name, byName.get(name), language)) };
}

function presentSetting(name: SettingName, known: RecordedSetting | undefined, language: Language): SettingView {
  const setting = ARTICLE_SETTINGS[name] as unknown as Setting;
  const value = known?.value ?? setting.standard;
  return {
    setting: name,
    group: setting.group,
    kind: setting.kind,
    name: setting.name[language],
    value,
    reads: readsAs(setting, value, language),
    standard: setting.standard,
    recorded: known !== undefined,
    valid_from: known?.valid_from ?? null,
    clause: known?.clause ?? '',
    article: setting.law.article,
    law: setting.law.says[language],
    least: setting.least ?? null,
    most: setting.most ?? null,
    options: Object.entries(setting.options ?? {}).map(([option, words]) => ({ value: option, name: words[language] })),
  };
}

const YES_NO = { nl: { true: 'ja', false: 'nee' }, en: { true: 'yes', false: 'no' } } as const;
const NONE = { nl: 'geen', en: 'none' } as const;

/** Reads the digits of the text, not a number made of them (ECMA-402, Intl.NumberFormat v3). */
const euro = (locale: string) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
const EURO = { nl: euro('nl-NL'), en: euro('en-GB') } as const;

/** A value as a screen or a page says it. */
export function readsAs(setting: Setting, value: string, language: Language): string {
  switch (setting.kind) {
    case 'choice':
      return setting.options?.[value]?.[language] ?? value;
    case 'flag':
      return YES_NO[language][value as 'true' | 'false'] ?? value;
    case 'euro':
      return EURO[language].format(value as Intl.StringNumericLiteral).replace('\u00a0', ' ');
    case 'fraction':
      return value.startsWith('0/') ? NONE[language] : value;
    case 'day_of_year':
      return value.split('-').reverse().join('-');
    case 'whole':
    case 'text':
      return value;
  }
}

export interface RecordedVersion {
  articles_id: Id;
  valid_from: LocalDate;
  clause: string;
  recorded_at: Date;
  settings: readonly { setting: SettingName; value: string; clause: string }[];
}

export interface VersionView {
  articles_id: Id;
  valid_from: LocalDate;
  clause: string;
  recorded_at: Date;
  changes: { setting: SettingName; name: string; value: string; reads: string; clause: string }[];
}

export const presentVersion = (version: RecordedVersion, language: Language): VersionView => ({
  articles_id: version.articles_id,
  valid_from: version.valid_from,
  clause: version.clause,
  recorded_at: version.recorded_at,
  changes: version.settings
    .filter(({ setting }) => setting in ARTICLE_SETTINGS)
    .map(({ setting, value, clause }) => {
      const described = ARTICLE_SETTINGS[setting] as unknown as Setting;
      return { setting, name: described.name[language], value, reads: readsAs(described, value, language), clause };
    }),
});
