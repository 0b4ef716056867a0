import { announceActs } from '#libs/platform/index.js';

announceActs({
  'import.committed': { nl: 'Bestand overgezet', en: 'File brought over' },
  'import.undone': { nl: 'Overzetting teruggedraaid', en: 'Transfer of a file undone' },
});
