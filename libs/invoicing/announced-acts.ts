import { announceActs } from '#libs/platform/index.js';

announceActs({
  'invoice.drafted': { nl: 'Conceptfactuur gemaakt', en: 'Draft invoice made' },
  'invoice.changed': { nl: 'Conceptfactuur gewijzigd', en: 'Draft invoice changed' },
  'invoice.draft_deleted': { nl: 'Conceptfactuur verwijderd', en: 'Draft invoice deleted' },
  'invoice.finalised': { nl: 'Factuur definitief gemaakt', en: 'Invoice finalised' },
  'invoice.credited': { nl: 'Factuur gecrediteerd', en: 'Invoice credited' },
  'delivery.added': { nl: 'Levering toegevoegd', en: 'Delivery added' },
  'delivery.changed': { nl: 'Levering gewijzigd', en: 'Delivery changed' },
  'delivery.removed': { nl: 'Levering verwijderd', en: 'Delivery removed' },
});
