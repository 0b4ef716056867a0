import { addMessages } from '#libs/platform/index.js';

addMessages({
  project_code_taken: {
    nl: 'Deze code is al van een ander project. Kies een andere.',
    en: 'Another project has this code. Choose another one.',
  },
  project_ends_before_start: {
    nl: 'Een project eindigt niet voor het begint ({starts_on}).',
    en: 'A project does not end before it starts ({starts_on}).',
  },
  project_vat_reason: {
    nl: 'Zonder btw moet op de factuur staan waarom. Vul de reden in.',
    en: 'An invoice without VAT must say why. Fill in the reason.',
  },
  activity_name_taken: { nl: 'Deze activiteit bestaat al.', en: 'This activity exists already.' },
  rate_exists: {
    nl: 'Voor deze combinatie is er al een tarief vanaf die datum. Kies een andere datum, of haal het oude weg.',
    en: 'This combination already has a rate from that date. Choose another date, or remove the old one.',
  },
  hours_unknown_customer: { nl: 'Deze klant bestaat niet.', en: 'This customer does not exist.' },
  hours_unknown_member: { nl: 'Dit lid bestaat niet.', en: 'This member does not exist.' },
  hours_unknown_project: { nl: 'Dit project bestaat niet.', en: 'This project does not exist.' },
  hours_unknown_activity: { nl: 'Deze activiteit bestaat niet.', en: 'This activity does not exist.' },
  hours_over_24: {
    nl: 'Op {date} staan dan meer uren dan die dag heeft. Kijk of iets dubbel staat.',
    en: 'That would put more hours on {date} than the day has. See whether something is there twice.',
  },
  hours_overlap: {
    nl: 'Op deze tijd staan al andere uren. Verander de begin- of eindtijd.',
    en: 'Other hours are already at this time. Change the start or end time.',
  },
  hours_minutes_not_positive: {
    nl: 'Vul een duur in van minstens 1 minuut.',
    en: 'Enter a duration of at least 1 minute.',
  },
  hours_minutes_missing: {
    nl: 'Vul een duur in, of een begin- en een eindtijd.',
    en: 'Enter a duration, or a start and an end time.',
  },
  hours_times_incomplete: {
    nl: 'Vul een begintijd én een eindtijd in, of geen van beide.',
    en: 'Enter both a start and an end time, or neither.',
  },
  hours_minutes_over_times: {
    nl: 'Tussen deze tijden zit {minutes:duration}. De duur kan niet langer zijn.',
    en: 'These times are {minutes:duration} apart. The duration cannot be longer.',
  },
  hours_break_too_long: {
    nl: 'Tussen deze tijden zit {minutes:duration}. De pauze is korter.',
    en: 'These times are {minutes:duration} apart. The break is shorter.',
  },
  hours_break_differs: {
    nl: 'Begin, einde, duur en pauze passen niet bij elkaar: bij deze tijden en duur hoort {minutes:duration} pauze.',
    en: 'Start, end, duration and break do not agree: these times and duration leave a break of {minutes:duration}.',
  },
  hours_entry_unsound: {
    nl: 'Deze uren kloppen niet met zichzelf. Kijk naar de duur, de pauze en de begin- en eindtijd.',
    en: 'These hours do not agree with themselves. Look at the duration, the break and the start and end time.',
  },
  hours_month_closed: {
    nl: 'De uren van {month} zijn gesloten. Vraag het bestuur of de boekhouder om de maand te heropenen.',
    en: 'The hours of {month} are closed. Ask the board or the bookkeeper to reopen the month.',
  },
  absence_minutes: {
    nl: 'Vul bij uren in hoeveel minuten het zijn, en bij een hele of halve dag niets.',
    en: 'Say how many minutes for hours, and none for a whole or half day.',
  },
  absence_sickness_note: {
    nl: 'Schrijf bij ziekte niets op: waarom iemand ziek is, mag hier niet staan (artikel 9 AVG).',
    en: 'Write nothing with sickness: why somebody is ill may not be kept here (article 9 GDPR).',
  },
  absence_range: {
    nl: 'De laatste dag ligt niet voor de eerste, en een periode duurt hoogstens een jaar.',
    en: 'The last day is not before the first, and a period lasts at most a year.',
  },
  absence_unknown_member: { nl: 'Dit lid bestaat niet.', en: 'This member does not exist.' },
  hours_outside_membership: {
    nl: '{date}: toen was dit geen lid. Vraag het na voor je deze uren goedkeurt.',
    en: '{date}: not a member then. Ask before you approve these hours.',
  },
  hours_not_a_member: { nl: 'Op {date} was dit geen lid.', en: 'This was not a member on {date}.' },
  hours_project_not_open: {
    nl: 'Dit project begint pas op {opensOn}.',
    en: 'This project does not start until {opensOn}.',
  },
  hours_project_closed: {
    nl: 'Dit project is afgesloten op {closesOn}.',
    en: 'This project closed on {closesOn}.',
  },
  hours_entry_locked: {
    nl: 'Deze uren zijn ingeleverd of goedgekeurd en liggen vast. Neem de week terug, of vraag wie goedkeurt om ze af te wijzen.',
    en: 'These hours have been handed in or approved and are locked. Take the week back, or ask whoever approves to reject them.',
  },
  hours_entry_exists: {
    nl: 'Dit kenmerk is al van andere uren. Kies een nieuw.',
    en: 'Other hours have this identifier. Choose a new one.',
  },
  hours_entry_twice: { nl: 'Deze regel staat twee keer in de week.', en: 'This line is in the week twice.' },
  hours_entry_billed: {
    nl: 'Deze uren staan op een factuur: ze blijven goedgekeurd en kunnen niet weg. Haal eerst het concept weg of maak een creditnota.',
    en: 'These hours are on an invoice: they stay approved and cannot be removed. Delete the draft or make a credit note first.',
  },
  hours_entry_invoiced: {
    nl: 'Deze uren staan op factuur {invoice}. Maak eerst een creditnota van die factuur; daarna kun je de uren heropenen.',
    en: 'These hours are on invoice {invoice}. Make a credit note of that invoice first; then you can reopen the hours.',
  },
  hours_month_exceptions: {
    nl: 'In {month} staan nog {count} punten open. Los ze op, of sluit de maand toch.',
    en: '{count} points are still open in {month}. Solve them, or close the month all the same.',
  },
  hours_month_not_begun: {
    nl: 'De maand {month} is nog niet begonnen en kan dus niet dicht.',
    en: 'The month {month} has not begun, so it cannot be closed.',
  },
  hours_month_is_closed: {
    nl: 'De maand {month} is al gesloten.',
    en: 'The month {month} is closed already.',
  },
  hours_month_is_open: { nl: 'De maand {month} is niet gesloten.', en: 'The month {month} is not closed.' },
  project_shares_not_whole: {
    nl: 'De delen zijn samen {total} procent. Ze moeten samen precies 100 procent zijn.',
    en: 'The shares make {total} percent. Together they must be exactly 100 percent.',
  },
  project_share_target: {
    nl: 'Kies per deel een project met een klant, dat zelf niet verdeeld wordt.',
    en: 'Choose for each share a project with a customer that is not shared itself.',
  },
  project_share_chain: {
    nl: 'Op dit project worden al uren van een ander project verdeeld. Het kan zelf niet ook verdeeld worden.',
    en: 'Hours of another project are shared to this one already. It cannot be shared itself as well.',
  },
  project_share_twice: {
    nl: 'Elk project staat hoogstens één keer in de verdeling.',
    en: 'Every project is in the shares once at most.',
  },
  hours_split_target_closed: {
    nl: 'De uren van {date} worden verdeeld, maar project {project} loopt dan niet. Pas de verdeling of dat project aan.',
    en: 'The hours of {date} are shared, but project {project} does not run then. Change the shares or that project.',
  },
  budget_empty: {
    nl: 'Vul uren in, of een bedrag, of allebei.',
    en: 'Fill in hours, or an amount, or both.',
  },
  plan_unknown_member: { nl: 'Dit lid bestaat niet.', en: 'This member does not exist.' },
  plan_unknown_project: { nl: 'Dit project bestaat niet.', en: 'This project does not exist.' },
  plan_monday: { nl: 'Een planning begint op een maandag.', en: 'A plan begins on a Monday.' },
  hours_state_forbids: {
    nl: 'Dit kan niet meer: deze uren zijn niet ingeleverd of er is al over beslist.',
    en: 'This is no longer possible: these hours are not handed in, or have been decided on.',
  },
  hours_date_outside_week: {
    nl: 'Deze datum ligt niet in de week van {monday}.',
    en: 'This date is not in the week of {monday}.',
  },
  hours_of_another: {
    nl: 'Voor een ander mag je alleen uren schrijven op projecten die jij leidt.',
    en: 'For somebody else you may enter hours only on projects that you lead.',
  },
  hours_own_approval: {
    nl: 'Je eigen uren keurt iemand anders goed. Zo heeft je coöperatie het ingesteld.',
    en: 'Your own hours are approved by somebody else. Your co-operative has set it so.',
  },
  hours_not_your_project: {
    nl: 'Je beslist alleen over uren op projecten die jij leidt.',
    en: 'You decide only on hours of projects that you lead.',
  },
  hours_week_not_submitted: { nl: 'Deze week is niet ingeleverd.', en: 'This week has not been handed in.' },
  hours_week_decided: {
    nl: 'Over deze week is al beslist. Terugnemen kan niet meer.',
    en: 'This week has been decided on. It can no longer be taken back.',
  },
  school_hours_not_minor: {
    nl: 'Schooluren bewaren we alleen van wie jonger is dan 18. Klopt de geboortedatum?',
    en: 'School hours are kept only of who is under 18. Is the date of birth right?',
  },
  school_hours_too_late: {
    nl: 'Vanaf {until} tellen schooluren niet meer mee. Kies een eerdere datum.',
    en: 'From {until} school hours no longer count. Choose an earlier date.',
  },
});
