import type { Area, Role } from '../../lib/contract';

/** A page of settings: its address, its words as settings.place_<word>, and who may open it. */
export interface SettingsPlace {
  to:
    | '/c/$cooperativeId/instellingen/cooperatie'
    | '/c/$cooperativeId/overzetten'
    | '/c/$cooperativeId/instellingen/statuten'
    | '/c/$cooperativeId/instellingen/mensen'
    | '/c/$cooperativeId/instellingen/meekijken'
    | '/c/$cooperativeId/instellingen/logboek'
    | '/c/$cooperativeId/instellingen/sleutels'
    | '/c/$cooperativeId/instellingen/webhooks'
    | '/c/$cooperativeId/instellingen/inloggen'
    | '/c/$cooperativeId/instellingen/alles-meenemen'
    | '/c/$cooperativeId/instellingen/privacy'
    | '/c/$cooperativeId/instellingen/incasso'
    | '/c/$cooperativeId/instellingen/uren';
  word: string;
  for: readonly Role[];
  /** The grant that opens it to service staff; none does when not said. */
  areas?: readonly Area[];
}

const OFFICE: readonly Role[] = ['board', 'bookkeeper'];

/** What can be arranged, by subject; a new page of settings is a line here. */
/** Whose registers a file can fill; which of them a grant opens, the office says. */
const IMPORTED: readonly Area[] = ['members', 'hours', 'invoices', 'purchases', 'shares'];

export const SETTINGS: readonly { group: 'cooperative' | 'access' | 'data'; places: readonly SettingsPlace[] }[] = [
  {
    group: 'cooperative',
    places: [
      { to: '/c/$cooperativeId/instellingen/cooperatie', word: 'cooperative', for: OFFICE, areas: ['settings'] },
      { to: '/c/$cooperativeId/instellingen/uren', word: 'hours', for: OFFICE },
      { to: '/c/$cooperativeId/instellingen/incasso', word: 'collection', for: OFFICE, areas: ['bank', 'settings'] },
      { to: '/c/$cooperativeId/instellingen/statuten', word: 'articles', for: OFFICE },
    ],
  },
  {
    group: 'access',
    places: [
      { to: '/c/$cooperativeId/instellingen/mensen', word: 'people', for: OFFICE },
      { to: '/c/$cooperativeId/instellingen/meekijken', word: 'grants', for: OFFICE },
      { to: '/c/$cooperativeId/instellingen/logboek', word: 'log', for: OFFICE },
      { to: '/c/$cooperativeId/instellingen/inloggen', word: 'provider', for: ['board'] },
      { to: '/c/$cooperativeId/instellingen/sleutels', word: 'tokens', for: OFFICE },
      { to: '/c/$cooperativeId/instellingen/webhooks', word: 'webhooks', for: OFFICE },
    ],
  },
  {
    group: 'data',
    places: [
      { to: '/c/$cooperativeId/instellingen/privacy', word: 'privacy', for: OFFICE },
      { to: '/c/$cooperativeId/overzetten', word: 'imports', for: OFFICE, areas: IMPORTED },
      { to: '/c/$cooperativeId/instellingen/alles-meenemen', word: 'archive', for: OFFICE },
    ],
  },
];
