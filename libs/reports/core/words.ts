import type { Language } from '#libs/platform/index.js';

type Both = Readonly<Record<Language, string>>;

/** What columns are called on every form a report takes. */
export const COLUMN_TITLES: Readonly<Record<string, Both>> = {
  member: { nl: 'Lid', en: 'Member' },
  project: { nl: 'Project', en: 'Project' },
  customer: { nl: 'Klant', en: 'Customer' },
  activity: { nl: 'Activiteit', en: 'Activity' },
  month: { nl: 'Maand', en: 'Month' },
  week: { nl: 'Week vanaf', en: 'Week from' },
  engagement: { nl: 'Werkt als', en: 'Works as' },
  state: { nl: 'Stand', en: 'State' },
  minutes: { nl: 'Uren', en: 'Hours' },
  billable_minutes: { nl: 'Declarabel', en: 'Billable' },
  approved_minutes: { nl: 'Goedgekeurd', en: 'Approved' },
  value: { nl: 'Waarde', en: 'Value' },
  billed_value: { nl: 'Gefactureerd', en: 'Billed' },
  unbilled_value: { nl: 'Nog te factureren', en: 'Not billed yet' },
  who: { nl: 'Wie', en: 'Who' },
  people: { nl: 'Mensen', en: 'People' },
  share: { nl: 'Deel', en: 'Share' },
  entries: { nl: 'Regels', en: 'Lines' },
  first_date: { nl: 'Vanaf', en: 'From' },
};

export const REPORT_TITLES: Readonly<Record<string, Both>> = {
  hours: { nl: 'Uren', en: 'Hours' },
  unbilled: { nl: 'Nog te factureren', en: 'Not billed yet' },
  member_share: { nl: 'Omzet door leden', en: 'Turnover worked by members' },
};

export const VALUES: Readonly<Record<string, Both>> = {
  employed: { nl: 'werknemer', en: 'employee' },
  self_employed: { nl: 'zzp’er', en: 'self-employed' },
  volunteer: { nl: 'vrijwilliger', en: 'volunteer' },
  participant: { nl: 'deelnemer dagbesteding', en: 'participant' },
  trainee: { nl: 'stagiair', en: 'trainee' },
  none: { nl: 'werkt niet mee', en: 'does not work' },
  open: { nl: 'open', en: 'open' },
  submitted: { nl: 'ingeleverd', en: 'handed in' },
  approved: { nl: 'goedgekeurd', en: 'approved' },
  rejected: { nl: 'afgewezen', en: 'rejected' },
  opening: { nl: 'beginstand', en: 'opening balance' },
  members: { nl: 'Leden', en: 'Members' },
  others: { nl: 'Aspirant-leden en anderen', en: 'Candidates and others' },
  own_work: { nl: 'Eigen werk', en: 'Own work' },
  total: { nl: 'Totaal', en: 'Total' },
};

export const NOTES: Readonly<Record<string, Both>> = {
  opening: {
    nl: 'Met de uren van vóór dit kantoor (beginstand), van maanden die helemaal in de periode vallen. Ze hebben geen waarde en komen op geen factuur.',
    en: 'With the hours of before this office (opening balance), of months that lie wholly in the period. They have no value and go on no invoice.',
  },
  value: {
    nl: 'Waarde is exclusief btw, tegen het tarief van de dag; per dag afgerond op hele centen. Uren zonder tarief tellen niet mee in de waarde.',
    en: 'Value excludes VAT, at the rate of the day, rounded to whole cents per day. Hours without a rate are not in the value.',
  },
  member_share: {
    nl: 'Van goedgekeurde declarabele uren. Het werk van leden mag niet van ondergeschikte betekenis worden (artikel 2:53 lid 3 en 4 BW).',
    en: 'Of approved billable hours. The work of members may not become of minor importance (article 2:53(3)-(4) BW).',
  },
  unbilled: {
    nl: 'Precies wat een concept tot en met de laatste dag zou worden.',
    en: 'Exactly what a draft up to the last day would be.',
  },
};
