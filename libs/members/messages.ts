import { addMessages } from '#libs/platform/index.js';

addMessages({
  member_number_taken: {
    nl: 'Dit lidnummer is al van iemand anders. Laat het leeg, dan krijgt het lid het volgende nummer.',
    en: 'This member number already belongs to someone else. Leave it empty to get the next one.',
  },
  member_email_taken: {
    nl: 'Een ander lid gebruikt dit e-mailadres al. Ieder lid heeft een eigen adres.',
    en: 'Another member already uses this e-mail address. Each member has an address of their own.',
  },
  member_ended_already: {
    nl: 'Dit lidmaatschap eindigt al op {date}.',
    en: 'This membership already ends on {date}.',
  },
  member_end_before_start: {
    nl: 'Een lidmaatschap kan niet eindigen voordat het begon op {date}.',
    en: 'A membership cannot end before it began on {date}.',
  },
  member_end_too_late: {
    nl: 'Een lidmaatschap eindigt uiterlijk aan het einde van het volgende boekjaar (artikel 2:36 BW). Kies een datum tot en met {date}.',
    en: 'A membership ends at the end of the next financial year at the latest (article 2:36 BW). Choose a date up to {date}.',
  },
});
