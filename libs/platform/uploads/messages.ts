import { addMessages } from '../http/messages.js';

addMessages({
  base64: { nl: 'Dit is geen base64.', en: 'This is not base64.' },
  upload_empty: { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  upload_one_file: { nl: 'Stuur één bestand tegelijk.', en: 'Send one file at a time.' },
  upload_too_large: {
    nl: 'Dit bestand is te groot. Het mag {megabytes} MB zijn. Knip het in stukken.',
    en: 'This file is too large. It may be {megabytes} MB. Cut it into pieces.',
  },
  upload_active: {
    nl: 'Webpagina’s en SVG-tekeningen nemen we niet aan: daar kan een programma in zitten.',
    en: 'Web pages and SVG drawings are not accepted: they may hold a program.',
  },
  upload_kind: {
    nl: 'Dit soort bestand ({kind}) past hier niet.',
    en: 'This kind of file ({kind}) does not fit here.',
  },
  archive_broken: {
    nl: 'Dit bestand is beschadigd. Bewaar het opnieuw en probeer het nog eens.',
    en: 'This file is damaged. Save it again and try once more.',
  },
  archive_encrypted: {
    nl: 'Dit bestand heeft een wachtwoord. Bewaar het zonder wachtwoord.',
    en: 'This file has a password. Save it without one.',
  },
  archive_nested: {
    nl: 'In dit bestand zit nog een ander bestand. Haal dat eruit en probeer het opnieuw.',
    en: 'There is another file inside this file. Take it out and try again.',
  },
  archive_too_large: {
    nl: 'Dit bestand wordt bij het uitpakken veel te groot. We pakken het niet uit.',
    en: 'Unpacked, this file would become far too large. We do not unpack it.',
  },
  archive_too_many_entries: {
    nl: 'Dit bestand bestaat uit meer dan {limit} delen. We pakken het niet uit.',
    en: 'This file consists of more than {limit} parts. We do not unpack it.',
  },
});
