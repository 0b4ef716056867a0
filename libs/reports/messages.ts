import { addMessages } from '#libs/platform/index.js';

addMessages({
  report_period: {
    nl: 'De laatste dag ligt niet voor de eerste, en een overzicht gaat over hoogstens drie jaar.',
    en: 'The last day is not before the first, and a report covers at most three years.',
  },
  report_groups: {
    nl: 'Kies een, twee of drie manieren van groeperen, elk één keer.',
    en: 'Choose one, two or three ways of grouping, each once.',
  },
  report_measures: { nl: 'Kies minstens één kolom, elk één keer.', en: 'Choose at least one column, each once.' },
  report_view_name: {
    nl: 'Er is al een overzicht met deze naam. Kies een andere naam.',
    en: 'There is a view of this name already. Choose another name.',
  },
});
