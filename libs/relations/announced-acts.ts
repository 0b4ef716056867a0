import { announceActs } from '#libs/platform/index.js';

announceActs({
  'relation.added': { nl: 'Relatie toegevoegd', en: 'Relation added' },
  'relation.removed': { nl: 'Import van relaties ongedaan gemaakt', en: 'Import of relations undone' },
  'relation.changed': { nl: 'Relatie gewijzigd', en: 'Relation changed' },
});
