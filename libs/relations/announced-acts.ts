import { announceActs } from '#libs/platform/index.js';

announceActs({
  'relation.added': { nl: 'Relatie toegevoegd', en: 'Relation added' },
  'relation.changed': { nl: 'Relatie gewijzigd', en: 'Relation changed' },
});
