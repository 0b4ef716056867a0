import { addMessages } from '#libs/platform/index.js';

/** What is said about a row or a cell of a file, and about an import as a whole. */
addMessages({
  import_required: { nl: 'ontbreekt.', en: 'is missing.' },
  import_number: { nl: '"{text}" is geen getal.', en: '"{text}" is not a number.' },
  import_whole: { nl: '"{text}" is geen heel getal.', en: '"{text}" is not a whole number.' },
  import_euro: { nl: '"{text}" is geen bedrag.', en: '"{text}" is not an amount.' },
  import_euro_decimals: {
    nl: '"{text}" heeft meer dan twee decimalen. Rond het zelf af.',
    en: '"{text}" has more than two decimals. Round it yourself.',
  },
  import_too_much: { nl: 'is meer dan {max}.', en: 'is more than {max}.' },
  import_text_long: { nl: 'is langer dan {max} tekens.', en: 'is longer than {max} characters.' },
  import_date: { nl: '"{text}" is geen datum. Schrijf 31-12-2026.', en: '"{text}" is not a date. Write 31-12-2026.' },
  import_month: { nl: '"{text}" is geen maand. Schrijf 12-2026.', en: '"{text}" is not a month. Write 12-2026.' },
  import_minutes: { nl: '"{text}" is geen aantal uren.', en: '"{text}" is not a number of hours.' },
  import_flag: { nl: '"{text}" is geen ja of nee.', en: '"{text}" is not yes or no.' },
  import_choice: {
    nl: '"{text}" kennen we niet. Kies uit: {values}.',
    en: 'We do not know "{text}". Choose from: {values}.',
  },
  import_email: { nl: '"{text}" is geen e-mailadres.', en: '"{text}" is not an e-mail address.' },
  import_phone: { nl: '"{text}" is geen telefoonnummer.', en: '"{text}" is not a phone number.' },
  import_postcode: { nl: '"{text}" is geen postcode.', en: '"{text}" is not a postal code.' },
  import_iban: { nl: '"{text}" is geen IBAN.', en: '"{text}" is not an IBAN.' },
  import_kvk: {
    nl: '"{text}" is geen KVK-nummer van acht cijfers.',
    en: '"{text}" is not a KVK number of eight digits.',
  },
  import_cell_error: {
    nl: 'in deze cel staat de fout {text}. Herstel hem in het rekenblad.',
    en: 'this cell shows the error {text}. Repair it in the spreadsheet.',
  },
  import_cell_formula: {
    nl: 'hier staat een formule zonder uitkomst. Open het bestand in Excel, bewaar het en upload het opnieuw.',
    en: 'here is a formula without an outcome. Open the file in Excel, save it and upload it again.',
  },
  import_note_zero: {
    nl: 'de nul vooraan was weg; we zetten hem terug.',
    en: 'the zero in front was gone; we put it back.',
  },
  import_note_serial: {
    nl: 'er stond het dagnummer van het rekenblad; we maakten er een datum van.',
    en: 'it was the day number of the spreadsheet; we made it a date.',
  },
  import_row_empty: { nl: 'Lege regel.', en: 'Empty row.' },
  import_row_ragged: {
    nl: 'Deze regel heeft {cells} kolommen, de kop {columns}. Kijk of er een aanhalingsteken of scheidingsteken te veel staat.',
    en: 'This row has {cells} columns, the header {columns}. See whether there is a quote or delimiter too many.',
  },
  import_row_left_out: { nl: 'Jij laat deze regel weg.', en: 'You leave this row out.' },
  import_row_sum: { nl: 'Dit is een totaal.', en: 'This is a total.' },
  import_name_unknown: {
    nl: 'wie of wat "{name}" is weten we niet. Kies het bij Namen.',
    en: 'we do not know who or what "{name}" is. Choose it under Names.',
  },
  import_twice_in_file: {
    nl: 'Staat ook op regel {line} van het bestand.',
    en: 'Is on line {line} of the file as well.',
  },
  import_there_already: { nl: 'Staat er al: {name}.', en: 'Is there already: {name}.' },
  import_similar: { nl: 'Lijkt op {name}. Is dat dezelfde?', en: 'Looks like {name}. Is it the same?' },
  import_column_twice: { nl: 'Deze kolom heb je al gebruikt.', en: 'You have used this column already.' },
  import_mapping: { nl: 'Zeg per veld in welke kolom het staat.', en: 'Say for each field which column it is in.' },
  import_answers: { nl: 'Zeg per naam wat hij betekent.', en: 'Say for each name what it stands for.' },
  import_lines: { nl: 'Dit is geen lijst van regelnummers.', en: 'This is not a list of line numbers.' },
  import_busy: {
    nl: 'Iemand anders importeert dit nu. Er is niets gewijzigd. Probeer het zo opnieuw.',
    en: 'Somebody else is importing this right now. Nothing was changed. Try again shortly.',
  },
  import_running: {
    nl: 'Dit bestand wordt al toegevoegd. Kijk bij Verwerkingen hoever het is.',
    en: 'This file is being added already. See under Runs how far it is.',
  },
  import_nothing_ready: { nl: 'Er is geen regel om te importeren.', en: 'There is no row to import.' },
  import_committed: { nl: 'Deze import is al verwerkt.', en: 'This import has been carried out already.' },
  import_undone: { nl: 'Deze import is al ongedaan gemaakt.', en: 'This import has been undone already.' },
  import_not_committed: {
    nl: 'Deze import is nog niet verwerkt, dus er is niets om ongedaan te maken.',
    en: 'This import has not been carried out, so there is nothing to undo.',
  },
  import_undo_used: {
    nl: 'Dit kan niet meer ongedaan: er wordt al mee gewerkt ({where}).',
    en: 'This can no longer be undone: it is already in use ({where}).',
  },
  import_stands_other: { nl: 'andere gegevens', en: 'other data' },
  import_stands_time_entry: { nl: 'uren', en: 'hours' },
  import_stands_timesheet: { nl: 'ingeleverde weken', en: 'weeks handed in' },
  import_stands_opening_hours: { nl: 'beginstand van uren', en: 'opening hours' },
  import_stands_project: { nl: 'projecten', en: 'projects' },
  import_stands_rate: { nl: 'tarieven', en: 'rates' },
  import_stands_invoice: { nl: 'facturen', en: 'invoices' },
  import_stands_open_item: { nl: 'openstaande posten', en: 'open items' },
  import_stands_delivery: { nl: 'leveringen', en: 'deliveries' },
  import_stands_fixed_fee: { nl: 'vaste bedragen', en: 'fixed amounts' },
});
