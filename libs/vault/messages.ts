import { addMessages } from '#libs/platform/index.js';

addMessages({
  bsn: {
    nl: 'Dit is geen goed burgerservicenummer. Kijk de negen cijfers nog eens na.',
    en: 'This is not a valid citizen service number. Check the nine digits.',
  },
  bsn_ground: {
    nl: 'De wet geeft deze reden niet voor dit lid. Zonder wettelijke reden mag een BSN niet bewaard worden.',
    en: 'The law does not give this reason for this member. Without one, a BSN may not be kept.',
  },
});
