import { addMessages } from '#libs/platform/index.js';

/** What can be wrong with a file, and what is said about its rows. */
addMessages({
  import_rate_negative: { nl: 'mag niet onder nul zijn.', en: 'may not be below zero.' },
  import_date_column_missing: {
    nl: 'Wijs aan in welke kolom de datum staat.',
    en: 'Point out the column with the date.',
  },
  import_duration_column_missing: {
    nl: 'Wijs aan in welke kolom de duur staat, of begin en einde.',
    en: 'Point out the column with the duration, or those with start and end.',
  },
  import_note_customers: {
    nl: 'Deze opdrachtgevers kennen we nog niet: {names}. Zet eerst de relaties over, of voeg ze later toe.',
    en: 'We do not know these customers yet: {names}. Bring the relations over first, or add them later.',
  },
  import_row_total: { nl: 'Dit is een totaal, geen uren.', en: 'This is a total, not hours.' },
  import_row_not_work: {
    nl: 'Geen gewerkte uren maar "{kind}".',
    en: 'Not hours worked but "{kind}".',
  },
  import_row_running: { nl: 'Deze tijd loopt nog.', en: 'This timer is still running.' },
  import_row_zero: { nl: 'Duurt geen tijd.', en: 'Takes no time.' },
  import_row_under_half_minute: {
    nl: 'Duurt maar {seconds} seconden, dat is afgerond niets.',
    en: 'Takes only {seconds} seconds, which rounds to nothing.',
  },
  import_row_duplicate: { nl: 'Deze uren staan er al.', en: 'These hours are there already.' },
  import_row_invoiced: {
    nl: 'Staat volgens het bestand al op een factuur. We slaan de regel over, anders factureer je dubbel.',
    en: 'Is on an invoice already, says the file. We skip the row, or you would bill it twice.',
  },
  import_date_missing: { nl: 'De datum ontbreekt.', en: 'The date is missing.' },
  import_date_unreadable: { nl: '"{text}" is geen datum.', en: '"{text}" is not a date.' },
  import_time_unreadable: { nl: '"{text}" is geen tijd.', en: '"{text}" is not a time.' },
  import_duration_missing: { nl: 'De duur ontbreekt.', en: 'The duration is missing.' },
  import_duration_unreadable: { nl: '"{text}" is geen duur.', en: '"{text}" is not a duration.' },
  import_duration_negative: { nl: 'De duur "{text}" is minder dan nul.', en: 'The duration "{text}" is below zero.' },
  import_duration_zero_between_times: {
    nl: 'De duur is nul, maar van {start} tot {end} zit tijd.',
    en: 'The duration is zero, but there is time from {start} to {end}.',
  },
  import_duration_differs: {
    nl: 'Tussen begin en einde zit {minutes:duration}. We houden de duur uit het bestand aan.',
    en: 'Start and end are {minutes:duration} apart. We keep the duration of the file.',
  },
  import_hour_comes_twice: {
    nl: 'In deze nacht komt een uur twee keer. We houden het eerste aan.',
    en: 'In this night one hour comes twice. We take the first.',
  },
  import_over_24_hours: {
    nl: 'Duurt {minutes:duration}, langer dan een dag.',
    en: 'Takes {minutes:duration}, longer than a day.',
  },
  import_end_before_start: {
    nl: 'Het einde ({end}) ligt voor het begin ({start}).',
    en: 'The end ({end}) is before the start ({start}).',
  },
  import_billable_unreadable: {
    nl: '"{text}" zegt niet of dit declarabel is. Schrijf ja of nee.',
    en: '"{text}" does not say whether this is billable. Write yes or no.',
  },
  import_text_too_long: {
    nl: 'Een tekst is te lang: hoogstens {limit} tekens.',
    en: 'A text is too long: at most {limit} characters.',
  },
  import_member_unknown: { nl: 'Wie is "{name}"? Kies een lid.', en: 'Who is "{name}"? Choose a member.' },
  import_member_missing: { nl: 'Er staat niet bij wie dit deed.', en: 'It does not say who did this.' },
  import_project_unknown: {
    nl: 'Project "{name}" is nog niet bekend. Kies een project of laat het maken.',
    en: 'Project "{name}" is not known yet. Choose a project or have it made.',
  },
  import_project_missing: {
    nl: 'Er staat geen project bij. Kies er een.',
    en: 'It names no project. Choose one.',
  },
  import_activity_unknown: {
    nl: 'Activiteit "{name}" is nog niet bekend. Kies een activiteit of laat haar maken.',
    en: 'Activity "{name}" is not known yet. Choose an activity or have it made.',
  },
  import_activity_missing: {
    nl: 'Er staat geen activiteit bij. Kies er een.',
    en: 'It names no activity. Choose one.',
  },
  import_overlaps_stored: {
    nl: 'Op deze tijd staan op {date} al andere uren.',
    en: 'Other hours are already at this time on {date}.',
  },
  import_overlaps_row: {
    nl: 'Overlapt met regel {line} van het bestand.',
    en: 'Overlaps with line {line} of the file.',
  },
  import_day_over_24: {
    nl: 'Op {date} komt dan {minutes:duration}, meer dan de dag heeft. Het gaat om regel {lines}.',
    en: 'That puts {minutes:duration} on {date}, more than the day has. It is about line {lines}.',
  },
  import_same_rows: {
    nl: 'Iemand anders heeft deze regels net ook geïmporteerd. Bekijk het voorbeeld opnieuw.',
    en: 'Somebody else has just imported these rows too. Look at the preview again.',
  },
  import_approve_bookkeeper: {
    nl: 'Alleen de boekhouder kan uren meteen als goedgekeurd importeren. Importeer ze als ingeleverd.',
    en: 'Only the bookkeeper can import hours as approved. Import them as handed in.',
  },
  import_undo_bookkeeper: {
    nl: 'Een deel van deze uren is goedgekeurd. Alleen de boekhouder kan dat ongedaan maken.',
    en: 'Some of these hours have been approved. Only the bookkeeper can undo that.',
  },
});
