import { addMessages } from '#libs/platform/index.js';

/** What can be wrong with a file, and what is said about its rows. */
addMessages({
  import_file_empty: { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  import_file_too_large: {
    nl: 'Dit bestand is te groot. Het mag {megabytes} MB zijn. Knip het per jaar in stukken.',
    en: 'This file is too large. It may be {megabytes} MB. Cut it into years.',
  },
  import_file_spreadsheet: {
    nl: 'Dit soort rekenblad lezen we niet. Bewaar het als .xlsx of als CSV en probeer het opnieuw.',
    en: 'We do not read this kind of spreadsheet. Save it as .xlsx or as CSV and try again.',
  },
  import_file_utf16: {
    nl: 'Dit bestand lijkt UTF-16, maar is zo niet te lezen. Bewaar het als CSV in UTF-8.',
    en: 'This file looks like UTF-16, but cannot be read that way. Save it as CSV in UTF-8.',
  },
  import_file_broken_utf8: {
    nl: 'Dit bestand is beschadigd: het zegt UTF-8 te zijn, maar is het niet. Exporteer het opnieuw.',
    en: 'This file is damaged: it says it is UTF-8, but it is not. Export it again.',
  },
  import_file_not_text: {
    nl: 'Dit is geen tabel. Kies een CSV-bestand of een Excel-bestand (.xlsx).',
    en: 'This is not a table. Choose a CSV file or an Excel file (.xlsx).',
  },
  import_file_too_heavy: {
    nl: 'Dit bestand lezen kost te veel. Knip het in stukken.',
    en: 'Reading this file takes too much. Cut it into pieces.',
  },
  import_sheet_broken: {
    nl: 'Dit Excel-bestand is beschadigd. Open het, bewaar het opnieuw en probeer het nog eens.',
    en: 'This Excel file is damaged. Open it, save it again and try once more.',
  },
  import_note_sheet: {
    nl: 'Het bestand heeft {sheets} bladen. We lezen alleen "{name}".',
    en: 'The file has {sheets} sheets. We read only "{name}".',
  },
  import_note_title: {
    nl: 'De bovenste regels ({rows}) zijn een titel. We slaan ze over.',
    en: 'The first rows ({rows}) are a title. We leave them out.',
  },
  import_note_merged: {
    nl: 'Er staan samengevoegde cellen in. We vulden hun waarde in op elke regel ({cells} cellen).',
    en: 'There are merged cells. We filled in their value on every row ({cells} cells).',
  },
  import_too_many_rows: {
    nl: 'Dit bestand heeft meer dan {limit} regels. Knip het in stukken.',
    en: 'This file has more than {limit} rows. Cut it into pieces.',
  },
  import_too_many_columns: {
    nl: 'Regel {line} heeft meer dan {limit} kolommen. Kijk of het scheidingsteken klopt.',
    en: 'Line {line} has more than {limit} columns. See whether the delimiter is right.',
  },
  import_cell_too_long: {
    nl: 'In regel {line} staat een cel van meer dan {limit} tekens. Kijk of er een aanhalingsteken ontbreekt.',
    en: 'Line {line} has a cell of more than {limit} characters. See whether a quote is missing.',
  },
  import_row_too_long: { nl: 'Regel {line} is te lang.', en: 'Line {line} is too long.' },
  import_quote_open: {
    nl: 'In regel {line} begint een tekst met een aanhalingsteken dat nergens sluit.',
    en: 'In line {line} a text begins with a quote that is never closed.',
  },
  import_quote_stray: {
    nl: 'In regel {line} staat een aanhalingsteken op een plek waar het niet kan.',
    en: 'Line {line} has a quote where there cannot be one.',
  },
  import_row_unreadable: { nl: 'Regel {line} is niet te lezen.', en: 'Line {line} cannot be read.' },
  import_setting_unknown: { nl: 'Deze keuze kennen we niet.', en: 'We do not know this choice.' },
  import_settings: { nl: 'Zeg per keuze wat hij is.', en: 'Say for each choice what it is.' },
  import_choice_unknown: { nl: 'Zo kan het niet worden toegevoegd.', en: 'It cannot be added that way.' },
  import_answer_unknown: {
    nl: 'Dit kenmerk kennen we niet. Kies opnieuw.',
    en: 'We do not know this identifier. Choose again.',
  },
  import_questions_open: {
    nl: 'Beantwoord eerst hoe we het bestand moeten lezen.',
    en: 'First answer how we should read the file.',
  },
  import_column_unknown: { nl: 'Deze kolom heeft het bestand niet.', en: 'The file does not have this column.' },
});
