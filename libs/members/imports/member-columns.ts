import { COUNTRIES } from '#libs/cooperatives/index.js';
import { addressColumns, type ImportColumn } from '#libs/imports/index.js';

/** What a file of members can hold. No BSN: the register may not hold it (UAVG art. 46). */
export const MEMBER_COLUMNS: readonly ImportColumn[] = [
  {
    name: 'number',
    words: { nl: 'Lidnummer', en: 'Member number' },
    synonyms: 'lidnr nr relatienummer personeelsnummer medewerkernummer membernumber'.split(' '),
    kind: 'whole',
    max: 100_000_000,
    example: '12',
  },
  {
    name: 'given_name',
    words: { nl: 'Voornaam', en: 'Given name' },
    synonyms: 'voornamen roepnaam voorletters firstname givenname'.split(' '),
    kind: 'text',
    example: 'Anna',
  },
  {
    name: 'infix',
    words: { nl: 'Tussenvoegsel', en: 'Infix' },
    synonyms: 'tussenvoegsels tv voorvoegsel prefix'.split(' '),
    kind: 'text',
    max: 20,
    example: 'de',
  },
  {
    name: 'family_name',
    words: { nl: 'Achternaam', en: 'Family name' },
    synonyms: 'familienaam lastname surname familyname naam volledigenaam lid fullname name'.split(' '),
    kind: 'text',
    required: true,
    example: 'Waal',
  },
  {
    name: 'email',
    words: { nl: 'E-mail', en: 'E-mail' },
    synonyms: 'emailadres mail mailadres emailaddress'.split(' '),
    kind: 'email',
    example: 'anna@voorbeeld.example',
  },
  {
    name: 'phone',
    words: { nl: 'Telefoon', en: 'Phone' },
    synonyms: 'telefoonnummer telefoonnr tel mobiel mobielnummer telnr gsm phonenumber'.split(' '),
    kind: 'phone',
    example: '0612345678',
  },
  ...addressColumns(COUNTRIES),
  {
    name: 'joined_on',
    words: { nl: 'Lid sinds', en: 'Member since' },
    synonyms:
      'lidvanaf ingangsdatum datumlid toetreding toetredingsdatum inschrijfdatum lidmaatschapsdatum begindatum startdatum joined'.split(
        ' ',
      ),
    kind: 'date',
    required: true,
    example: '01-03-2021',
  },
  {
    name: 'ended_on',
    words: { nl: 'Lid tot en met', en: 'Last day of membership' },
    synonyms:
      'lidtot einddatum uitschrijfdatum uittreding uittredingsdatum datumuit einddatumlid eindelidmaatschap opgezegdper uitdienst ended enddate'.split(
        ' ',
      ),
    kind: 'date',
    example: '',
  },
  {
    name: 'class',
    words: { nl: 'Soort lid', en: 'Class' },
    synonyms: 'lidsoort soort type lidmaatschap soortlidmaatschap'.split(' '),
    kind: 'choice',
    choices: [
      {
        value: 'worker',
        words: { nl: 'Werkend lid', en: 'Worker member' },
        synonyms: ['werkend', 'lid', 'gewoon lid'],
      },
      {
        value: 'candidate',
        words: { nl: 'Aspirant-lid', en: 'Candidate' },
        synonyms: ['aspirant', 'kandidaat', 'proeflid'],
      },
      {
        value: 'supporting',
        words: { nl: 'Steunend lid', en: 'Supporting member' },
        synonyms: ['steunlid', 'donateur', 'ondersteunend'],
      },
      {
        value: 'corporate',
        words: { nl: 'Bedrijfslid', en: 'Corporate member' },
        synonyms: ['bedrijf', 'rechtspersoon'],
      },
    ],
    example: 'Werkend lid',
  },
  {
    name: 'engagement',
    words: { nl: 'Werkt als', en: 'Works as' },
    synonyms: 'dienstverband werkvorm contract engagement soort type'.split(' '),
    kind: 'choice',
    choices: [
      {
        value: 'employed',
        words: { nl: 'In dienst', en: 'Employed' },
        synonyms: ['werknemer', 'loondienst', 'medewerker'],
      },
      {
        value: 'self_employed',
        words: { nl: 'Zelfstandig', en: 'Self-employed' },
        synonyms: ['zzp', 'zzper', "zzp'er", 'ondernemer'],
      },
      { value: 'volunteer', words: { nl: 'Vrijwilliger', en: 'Volunteer' } },
      { value: 'participant', words: { nl: 'Deelnemer', en: 'Participant' } },
      { value: 'trainee', words: { nl: 'Stagiair', en: 'Trainee' }, synonyms: ['stage'] },
      { value: 'none', words: { nl: 'Werkt niet mee', en: 'Does not work' }, synonyms: ['geen', '-'] },
    ],
    example: 'In dienst',
  },
];
