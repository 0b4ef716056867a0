import { announceActs } from '#libs/platform/index.js';

/** What of hours others may follow: the decisions about them, not every line somebody writes. */
announceActs({
  'hours.submitted': { nl: 'Uren ingeleverd', en: 'Hours handed in' },
  'hours.taken_back': { nl: 'Ingeleverde uren teruggehaald', en: 'Hours taken back' },
  'hours.approved': { nl: 'Uren goedgekeurd', en: 'Hours approved' },
  'hours.rejected': { nl: 'Uren afgekeurd', en: 'Hours rejected' },
  'hours.reopened': { nl: 'Goedgekeurde uren weer geopend', en: 'Approved hours opened again' },
  'hours_month.closed': { nl: 'Maand van de uren gesloten', en: 'Month of hours closed' },
  'hours_month.reopened': { nl: 'Maand van de uren weer geopend', en: 'Month of hours opened again' },
  'project.added': { nl: 'Project toegevoegd', en: 'Project added' },
  'project.removed': { nl: 'Import van projecten ongedaan gemaakt', en: 'Import of projects undone' },
  'project.changed': { nl: 'Project gewijzigd', en: 'Project changed' },
  'project.shared': { nl: 'Verdeling van een project gewijzigd', en: 'Sharing of a project changed' },
});
