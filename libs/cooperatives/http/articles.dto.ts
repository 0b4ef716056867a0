import type { Id, LocalDate } from '#libs/kernel/index.js';
import { Choice, DateField, Flag, IdField, ListOf, Text } from '#libs/platform/index.js';
import { SETTING_NAMES, type SettingName } from '../core/articles/articles.js';
import { SETTING_GROUPS, type SettingGroup } from '../core/articles/setting.js';

const KINDS = ['choice', 'flag', 'whole', 'euro', 'fraction', 'day_of_year', 'text'] as const;

export class ArticlesQuery {
  @DateField({ optional: true, description: 'As they are on this day; today when left out.' })
  on?: LocalDate;
}

export class SettingInput {
  @Choice(SETTING_NAMES)
  setting: SettingName;

  @Text({ min: 0, max: 1000, multiline: true, description: 'true, 28, 1000.00, 1/10, 07-01 or one of the options.' })
  value: string;

  @Text({
    optional: true,
    min: 0,
    max: 60,
    description: 'Where it stands, when not in the clause of the whole change.',
  })
  clause?: string;
}

export class NewArticlesInput {
  @DateField({ description: 'From which day it counts.' })
  valid_from: LocalDate;

  @Text({ min: 0, max: 100, description: 'Where it stands in the articles, or the deed.' })
  clause: string;

  @ListOf(SettingInput, { max: 100 })
  settings: SettingInput[];
}

export class SettingOptionView {
  @Text()
  value: string;

  @Text()
  name: string;
}

export class ArticleSettingView {
  @Choice(SETTING_NAMES)
  setting: SettingName;

  @Choice(SETTING_GROUPS)
  group: SettingGroup;

  @Choice(KINDS)
  kind: (typeof KINDS)[number];

  @Text()
  name: string;

  @Text({ min: 0 })
  value: string;

  @Text({ min: 0, description: 'The value in words.' })
  reads: string;

  @Text({ min: 0 })
  standard: string;

  @Flag({ description: 'Written down; otherwise it is what the law says when articles are silent.' })
  recorded: boolean;

  @DateField({ nullable: true })
  valid_from: LocalDate | null;

  @Text({ min: 0 })
  clause: string;

  @Text({ min: 0 })
  article: string;

  @Text({ min: 0 })
  law: string;

  @Text({ nullable: true })
  least: string | null;

  @Text({ nullable: true })
  most: string | null;

  @ListOf(SettingOptionView)
  options: SettingOptionView[];
}

export class ArticlesOnView {
  @DateField()
  on: LocalDate;

  @ListOf(ArticleSettingView)
  settings: ArticleSettingView[];
}

export class ArticleChangeView {
  @Choice(SETTING_NAMES)
  setting: SettingName;

  @Text()
  name: string;

  @Text({ min: 0 })
  value: string;

  @Text({ min: 0 })
  reads: string;

  @Text({ min: 0 })
  clause: string;
}

export class ArticlesVersionView {
  @IdField()
  articles_id: Id;

  @DateField()
  valid_from: LocalDate;

  @Text({ min: 0 })
  clause: string;

  @Text()
  recorded_at: string;

  @ListOf(ArticleChangeView)
  changes: ArticleChangeView[];
}

export class ArticlesHistoryView {
  @ListOf(ArticlesVersionView)
  items: ArticlesVersionView[];
}
