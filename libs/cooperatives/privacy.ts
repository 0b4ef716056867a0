import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

@Injectable()
@HoldsPersonalData()
export class CooperativesPrivacy extends PersonalData {
  readonly room = 'cooperatives';
  readonly tables: Tables = {
    cooperative: { nothingPersonal: 'name, address and settings of a legal person' },
    articles: { nothingPersonal: 'dates and clauses of articles' },
    articles_setting: { nothingPersonal: 'settings from articles' },
    number_series: { nothingPersonal: 'names of series' },
  };
}
