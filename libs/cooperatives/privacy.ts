import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

@Injectable()
@HoldsPersonalData()
export class CooperativesPrivacy extends PersonalData {
  readonly room = 'cooperatives';
  readonly tables: Tables = {
    cooperative: { nothingPersonal: 'name, address and settings of a legal person' },
    number_series: { nothingPersonal: 'names of series' },
  };
}
