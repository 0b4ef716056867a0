import { announceActs } from '#libs/platform/index.js';

announceActs({
  'profit.proposed': { nl: 'Winstbestemming voorgesteld', en: 'Appropriation of profit proposed' },
  'profit.adopted': {
    nl: 'Winstbestemming vastgesteld door de ALV',
    en: 'Appropriation of profit adopted by the meeting',
  },
  'profit.confirmed': { nl: 'Winstbestemming geboekt', en: 'Appropriation of profit booked' },
  'profit.taken_back': { nl: 'Winstbestemming teruggehaald', en: 'Appropriation of profit taken back' },
});
