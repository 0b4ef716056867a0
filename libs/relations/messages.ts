import { addMessages } from '#libs/platform/index.js';

addMessages({
  relation_kind: {
    nl: 'Kies klant, leverancier of allebei.',
    en: 'Choose customer, supplier or both.',
  },
  relation_number_taken: {
    nl: 'Dit relatienummer is al van iemand anders. Laat het leeg, dan krijgt de relatie het volgende nummer.',
    en: 'This relation number already belongs to someone else. Leave it empty to get the next one.',
  },
  kvk_number_abroad: {
    nl: 'Alleen een bedrijf in Nederland heeft een KvK-nummer. Kijk het land na, of laat het nummer leeg.',
    en: 'Only a business in the Netherlands has a KvK number. Check the country, or leave the number empty.',
  },
});
