import { COUNTRIES } from '#libs/cooperatives/index.js';
import { addressColumns, type ImportColumn } from '#libs/imports/index.js';

/** What a file of customers and suppliers can hold. */
export const RELATION_COLUMNS: readonly ImportColumn[] = [
  {
    name: 'number',
    words: { nl: 'Relatienummer', en: 'Number' },
    synonyms:
      'nummer nr klantnummer klantnr debiteurnummer debiteurnr crediteurnummer relatienr relatiecode customernumber'.split(
        ' ',
      ),
    kind: 'whole',
    max: 100_000_000,
    example: '101',
  },
  {
    name: 'name',
    words: { nl: 'Naam', en: 'Name' },
    synonyms:
      'bedrijf bedrijfsnaam organisatie klant klantnaam relatie relatienaam debiteur debiteurnaam crediteur leverancier company companyname customer'.split(
        ' ',
      ),
    kind: 'text',
    required: true,
    example: 'Gemeente Waterstad',
  },
  {
    name: 'sort',
    words: { nl: 'Soort', en: 'Kind' },
    synonyms: 'type relatietype soortrelatie klantofleverancier'.split(' '),
    kind: 'choice',
    choices: [
      {
        value: 'customer',
        words: { nl: 'Klant', en: 'Customer' },
        synonyms: ['debiteur', 'k', 'd', 'afnemer', 'opdrachtgever'],
      },
      { value: 'supplier', words: { nl: 'Leverancier', en: 'Supplier' }, synonyms: ['crediteur', 'l', 'c'] },
      {
        value: 'both',
        words: { nl: 'Allebei', en: 'Both' },
        synonyms: ['beide', 'klant en leverancier', 'klant/leverancier'],
      },
    ],
    example: 'Klant',
  },
  {
    name: 'contact_name',
    words: { nl: 'Contactpersoon', en: 'Contact' },
    synonyms: 'contact contactnaam tav terattentievan contactperson'.split(' '),
    kind: 'text',
    example: 'Anna de Waal',
  },
  {
    name: 'email',
    words: { nl: 'E-mail', en: 'E-mail' },
    synonyms: 'emailadres mail mailadres emailaddress factuuremail'.split(' '),
    kind: 'email',
    example: 'post@waterstad.example',
  },
  {
    name: 'phone',
    words: { nl: 'Telefoon', en: 'Phone' },
    synonyms: 'telefoonnummer tel mobiel telnr phonenumber gsm'.split(' '),
    kind: 'phone',
    example: '0201234567',
  },
  ...addressColumns(COUNTRIES),
  {
    name: 'kvk_number',
    words: { nl: 'KVK-nummer', en: 'KVK number' },
    synonyms: 'kvk kvknr kvknummer kamervankoophandel handelsregister coc cocnumber'.split(' '),
    kind: 'kvk',
    example: '01234567',
  },
  {
    name: 'vat_number',
    words: { nl: 'Btw-nummer', en: 'VAT number' },
    synonyms: 'btw btwnr btwid btwidentificatienummer vat vatid vatnumber'.split(' '),
    kind: 'text',
    max: 20,
    example: '',
  },
  {
    name: 'language',
    words: { nl: 'Taal', en: 'Language' },
    synonyms: ['taalcode', 'lang'],
    kind: 'choice',
    choices: [
      { value: 'nl', words: { nl: 'Nederlands', en: 'Dutch' }, synonyms: ['nld', 'ned'] },
      { value: 'en', words: { nl: 'Engels', en: 'English' }, synonyms: ['eng'] },
    ],
    example: 'Nederlands',
  },
  {
    name: 'payment_term_days',
    words: { nl: 'Betaaltermijn (dagen)', en: 'Payment term (days)' },
    synonyms: 'betaaltermijn betalingstermijn termijn betaalconditie paymentterm'.split(' '),
    kind: 'whole',
    max: 120,
    example: '30',
  },
];
