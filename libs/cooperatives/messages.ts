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
  articles_setting_twice: {
    nl: 'Deze regel staat er twee keer. Laat er één staan.',
    en: 'This rule is named twice. Leave one of them.',
  },
  articles_past: {
    nl: 'Dit is al vastgelegd. Een wijziging van de statuten geldt vanaf vandaag ({date}) of later; het verleden blijft zoals het was.',
    en: 'This was written down already. A change of the articles counts from today ({date}) or later; the past stays as it was.',
  },
  articles_out_of_bounds: {
    nl: 'Dat laat de wet niet toe ({article}). Het kan van {least} tot en met {most}.',
    en: 'The law does not allow that ({article}). It can be from {least} to {most}.',
  },
  articles_out_of_range: {
    nl: 'Dat kan niet. Vul iets in van {least} tot en met {most}.',
    en: 'That cannot be. Enter something from {least} to {most}.',
  },
  articles_too_much: {
    nl: 'Dat laat de wet niet toe ({article}). Het moet minder zijn dan {most}.',
    en: 'The law does not allow that ({article}). It must be less than {most}.',
  },
  articles_too_little: {
    nl: 'Dat kan niet. Het is minstens € {least}.',
    en: 'That cannot be. It is at least € {least}.',
  },
  articles_fixed: {
    nl: 'De wet legt dit vast op {least} ({article}).',
    en: 'The law fixes this at {least} ({article}).',
  },
  articles_unlawful: {
    nl: 'Dat laat de wet nu niet toe ({article}).',
    en: 'The law does not allow that now ({article}).',
  },
  articles_liability_name: {
    nl: 'De naam van de coöperatie eindigt anders (artikel 2:56 BW). Verander eerst de statutaire naam bij Instellingen.',
    en: 'The name of the co-operative ends differently (article 2:56 BW). Change the full name under Settings first.',
  },
  articles_form_choice: { nl: 'Kies een van: {values}.', en: 'Choose one of: {values}.' },
  articles_form_flag: { nl: 'Kies ja of nee (true of false).', en: 'Choose yes or no (true or false).' },
  articles_form_whole: { nl: 'Vul een heel getal in.', en: 'Enter a whole number.' },
  articles_form_euro: { nl: 'Vul een bedrag in, zoals 1.000,00.', en: 'Enter an amount, such as 1000.00.' },
  articles_form_fraction: { nl: 'Vul een deel in, zoals 2/3.', en: 'Enter a part, such as 2/3.' },
  articles_form_day_of_year: {
    nl: 'Vul een maand en een dag in, zoals 07-01 voor 1 juli.',
    en: 'Enter a month and a day, such as 07-01 for 1 July.',
  },
  articles_form_text: { nl: 'Schrijf hoogstens {most} tekens.', en: 'Write at most {most} characters.' },
});
