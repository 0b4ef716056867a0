import { addMessages } from '#libs/platform/index.js';

addMessages({
  kvk_number: {
    nl: 'Een KvK-nummer heeft 8 cijfers, zoals 30123456.',
    en: 'A Chamber of Commerce (KvK) number has 8 digits, such as 30123456.',
  },
  vat_number: {
    nl: 'Dit btw-nummer kan niet bestaan. Een Nederlands nummer ziet eruit als NL004495445B01.',
    en: 'This VAT number cannot exist. A Dutch one looks like NL004495445B01.',
  },
  iban: {
    nl: 'Dit rekeningnummer klopt niet. Een IBAN ziet eruit als NL63 TRIO 0212 3456 78.',
    en: 'This account number is not right. An IBAN looks like NL63 TRIO 0212 3456 78.',
  },
  phone: {
    nl: 'Vul een telefoonnummer in, zoals 020 123 45 67.',
    en: 'Enter a telephone number, such as 020 123 45 67.',
  },
  postal_code_nl: {
    nl: 'Een Nederlandse postcode heeft vier cijfers en twee letters, zoals 1012 AB.',
    en: 'A Dutch postal code has four digits and two letters, such as 1012 AB.',
  },
  colour: { nl: 'Schrijf een kleur als #123f33.', en: 'Write a colour as #123f33.' },
  colour_contrast: {
    nl: 'Op deze kleur is witte tekst slecht te lezen. Kies een donkerdere (contrast met wit van minstens {least}).',
    en: 'White text is hard to read on this colour. Choose a darker one (contrast with white of at least {least}).',
  },
  invoice_series: {
    nl: 'Een reeks begint met een hoofdletter en heeft hoogstens 6 letters en cijfers, zoals F.',
    en: 'A series starts with a capital and has at most 6 letters and digits, such as F.',
  },
  legal_name_suffix: {
    nl: 'De volledige naam eindigt op U.A., B.A. of W.A., en dat moet hetzelfde zeggen als de aansprakelijkheid (artikel 2:56 BW).',
    en: 'The full name ends in U.A., B.A. or W.A., and must say the same as the liability (article 2:56 BW).',
  },
  logo_not_png: {
    nl: 'Dit is geen PNG-bestand. Bewaar het logo als PNG en probeer het opnieuw.',
    en: 'This is not a PNG file. Save the logo as PNG and try again.',
  },
  logo_too_big: {
    nl: 'Dit logo is te groot. Het mag {kilobytes} kB zijn en {pixels} bij {pixels} pixels.',
    en: 'This logo is too big. It may be {kilobytes} kB and {pixels} by {pixels} pixels.',
  },
  logo_form: {
    nl: 'Bewaar het logo als gewone PNG: 8 bits per kleur, zonder interlace.',
    en: 'Save the logo as a plain PNG: 8 bits per colour, without interlace.',
  },
  logo_broken: {
    nl: 'Dit PNG-bestand is beschadigd. Bewaar het logo opnieuw als PNG.',
    en: 'This PNG file is damaged. Save the logo as PNG again.',
  },
});
