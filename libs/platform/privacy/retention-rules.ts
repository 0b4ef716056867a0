import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '#libs/kernel/index.js';

/** A text for people, in both languages of the house. */
export interface Both {
  nl: string;
  en: string;
}

export interface RetentionRule {
  /** From which day the office applies it; a changed law is a new entry, the old one stays readable. */
  inForce: LocalDate;
  title: Both;
  term: { years?: number; months?: number; days?: number };
  /** Whether the term starts on the day itself or at the end of its calendar year. */
  counts: 'from_day' | 'from_year_end';
  /** Law: erasure on request waits for the term. Policy: a choice of the house, given up when somebody asks. */
  demandedBy: 'law' | 'policy';
  because: Both;
  source: string;
}

const since = '2026-01-01' as LocalDate;

/**
 * How long what is kept, and why. Terms are data, with a source each; rooms name a rule by its key.
 * Sources: AWR = Algemene wet inzake rijksbelastingen, BW = Burgerlijk Wetboek, AVG = Regulation (EU) 2016/679,
 * AP = guidance of the Autoriteit Persoonsgegevens.
 */
export const RETENTION = {
  books: [
    {
      inForce: since,
      title: { nl: 'Boekhouding', en: 'Books' },
      term: { years: 7 },
      counts: 'from_year_end',
      demandedBy: 'law',
      because: {
        nl: 'De wet vraagt de boekhouding zeven jaar te bewaren.',
        en: 'The law asks for books to be kept for seven years.',
      },
      source: 'AWR 52(4), BW 2:10',
    },
  ],
  real_estate_vat: [
    {
      inForce: since,
      title: { nl: 'Btw over onroerend goed', en: 'VAT on real estate' },
      term: { years: 10 },
      counts: 'from_year_end',
      demandedBy: 'law',
      because: {
        nl: 'Btw over een gebouw kan tien jaar worden herzien.',
        en: 'VAT on a building can be revised for ten years.',
      },
      source: 'Wet OB, herziening onroerende zaken',
    },
  ],
  identity_copy: [
    {
      inForce: since,
      title: { nl: 'Kopie identiteitsbewijs, loonbelastingverklaring', en: 'Copy of identity, payroll tax statement' },
      term: { years: 5 },
      counts: 'from_year_end',
      demandedBy: 'law',
      because: {
        nl: 'Vijf jaar na het jaar waarin het dienstverband stopt.',
        en: 'Five years after the year in which the employment ends.',
      },
      source: 'Wet LB 28 en 29, uitvoeringsregeling',
    },
  ],
  membership_application: [
    {
      inForce: since,
      title: { nl: 'Aanmelding als lid', en: 'Application for membership' },
      term: { years: 10 },
      counts: 'from_day',
      demandedBy: 'law',
      because: {
        nl: 'Een coöperatie bewaart de aanvraag van het lidmaatschap tien jaar.',
        en: 'A co-operative keeps the application for membership for ten years.',
      },
      source: 'BW 2:61(b)',
    },
  ],
  rejected_applicant: [
    {
      inForce: since,
      title: { nl: 'Afgewezen aanmelding', en: 'Rejected application' },
      term: { days: 28 },
      counts: 'from_day',
      demandedBy: 'policy',
      because: {
        nl: 'Vier weken na de afwijzing, daarna is er geen reden meer.',
        en: 'Four weeks after the rejection.',
      },
      source: 'AP, sollicitanten',
    },
  ],
  rejected_applicant_consent: [
    {
      inForce: since,
      title: { nl: 'Afgewezen aanmelding, met toestemming', en: 'Rejected application, with consent' },
      term: { years: 1 },
      counts: 'from_day',
      demandedBy: 'policy',
      because: { nl: 'Een jaar, omdat de persoon dat goed vond.', en: 'One year, because the person agreed.' },
      source: 'AP, sollicitanten',
    },
  ],
  personnel_file: [
    {
      inForce: since,
      title: { nl: 'Rest van het personeelsdossier', en: 'Rest of the personnel file' },
      term: { years: 2 },
      counts: 'from_day',
      demandedBy: 'policy',
      because: { nl: 'Ongeveer twee jaar na vertrek.', en: 'About two years after leaving.' },
      source: 'AP, personeelsdossier',
    },
  ],
  former_member_contact: [
    {
      inForce: since,
      title: { nl: 'Contactgegevens van een oud-lid', en: 'Contact details of a former member' },
      term: { years: 2 },
      counts: 'from_day',
      demandedBy: 'policy',
      because: {
        nl: 'Wie korter dan een jaar weg is kan nog aansprakelijk zijn (BW 2:55). Een jaar extra voor de afrekening.',
        en: 'Who left less than a year ago may still be liable (BW 2:55). One more year for the settlement.',
      },
      source: 'BW 2:55, gekozen',
    },
  ],
  liability_tail: [
    {
      inForce: since,
      title: { nl: 'Adres van wie nog aansprakelijk kan zijn', en: 'Address of who may still be liable' },
      term: { months: 13 },
      counts: 'from_day',
      demandedBy: 'law',
      because: {
        nl: 'Wie korter dan een jaar weg is, kan bij een tekort nog moeten bijbetalen.',
        en: 'Who left less than a year ago may still have to contribute to a deficit.',
      },
      source: 'BW 2:55, met een maand marge',
    },
  ],
  dissolved_books: [
    {
      inForce: since,
      title: { nl: 'Boekhouding na opheffing', en: 'Books after dissolution' },
      term: { years: 7 },
      counts: 'from_day',
      demandedBy: 'law',
      because: { nl: 'De bewaarder houdt de boeken zeven jaar.', en: 'The keeper holds the books for seven years.' },
      source: 'BW 2:24',
    },
  ],
  challengeable_vote: [
    {
      inForce: since,
      title: { nl: 'Volmachten, presentielijsten, geheime stemmingen', en: 'Proxies, attendance, secret ballots' },
      term: { months: 13 },
      counts: 'from_day',
      demandedBy: 'policy',
      because: {
        nl: 'Een besluit kan een jaar lang worden aangevochten; daarna blijft alleen de uitslag.',
        en: 'A decision can be challenged for a year; after that only the result stays.',
      },
      source: 'BW 2:15(5), met een maand marge',
    },
  ],
  named_ballot: [
    {
      inForce: since,
      title: { nl: 'Hoofdelijke stemming', en: 'Roll-call vote' },
      term: { years: 7 },
      counts: 'from_year_end',
      demandedBy: 'law',
      because: { nl: 'Hoort bij de notulen.', en: 'Belongs to the minutes.' },
      source: 'BW 2:10',
    },
  ],
  sepa_mandate: [
    {
      inForce: since,
      title: { nl: 'Incassomachtiging', en: 'SEPA mandate' },
      term: { months: 14 },
      counts: 'from_day',
      demandedBy: 'law',
      because: {
        nl: 'Zo lang kan een incasso worden teruggedraaid. Het bewijs in de boeken blijft zeven jaar.',
        en: 'As long as a collection can be reversed. The evidence in the books stays for seven years.',
      },
      source: 'SEPA rulebook, 13 maanden en een maand marge',
    },
  ],
  access_log: [
    {
      inForce: since,
      title: { nl: 'Wie zich wanneer aanmeldde', en: 'Who signed in when' },
      term: { years: 1 },
      counts: 'from_day',
      demandedBy: 'policy',
      because: { nl: 'Een jaar, om misbruik te kunnen nagaan.', en: 'One year, to be able to trace misuse.' },
      source: 'AVG 32, gekozen',
    },
  ],
  bsn_look_log: [
    {
      inForce: since,
      title: { nl: 'Wie een BSN bekeek', en: 'Who looked at a BSN' },
      term: { years: 7 },
      counts: 'from_day',
      demandedBy: 'law',
      because: {
        nl: 'Zo lang als de loonadministratie waar het bij hoort.',
        en: 'As long as the payroll it belongs to.',
      },
      source: 'UAVG 46, AVG 5(2)',
    },
  ],
  privacy_request: [
    {
      inForce: since,
      title: { nl: 'Privacyverzoek en ons antwoord', en: 'Privacy request and our answer' },
      term: { years: 5 },
      counts: 'from_day',
      demandedBy: 'law',
      because: {
        nl: 'We moeten kunnen laten zien dat we antwoordden.',
        en: 'We must be able to show that we answered.',
      },
      source: 'AVG 5(2) en 12(3); termijn gekozen naar BW 3:310',
    },
  ],
  own_export: [
    {
      inForce: since,
      title: { nl: 'Klaargezette kopie van je gegevens', en: 'Copy of your data, ready to fetch' },
      term: { days: 30 },
      counts: 'from_day',
      demandedBy: 'policy',
      because: { nl: 'Genoeg om hem op te halen; een nieuwe is zo gemaakt.', en: 'Long enough to fetch it.' },
      source: 'AVG 5(1)(e), gekozen',
    },
  ],
  technical: [
    {
      inForce: since,
      title: { nl: 'Technische tussenstappen', en: 'Technical steps in between' },
      term: { days: 30 },
      counts: 'from_day',
      demandedBy: 'policy',
      because: { nl: 'Alleen nodig om een opdracht niet twee keer te doen.', en: 'Only needed to do a thing once.' },
      source: 'AVG 5(1)(e), gekozen',
    },
  ],
  while_needed: [
    {
      inForce: since,
      title: { nl: 'Zo lang het nodig is', en: 'As long as it is needed' },
      term: { days: 0 },
      counts: 'from_day',
      demandedBy: 'policy',
      because: { nl: 'Gaat weg zodra het doel voorbij is.', en: 'Goes when its purpose is over.' },
      source: 'AVG 5(1)(e)',
    },
  ],
} as const satisfies Record<string, readonly RetentionRule[]>;

export type RetentionKey = keyof typeof RETENTION;

/** The rule as it is on a day. Before the first entry the first one counts. */
export function retentionRule(key: RetentionKey, onDate: LocalDate): RetentionRule {
  const versions: readonly RetentionRule[] = RETENTION[key];
  return versions.filter((rule) => rule.inForce <= onDate).at(-1) ?? versions[0]!;
}

/** The last day of starting whose term is over on a day: what started on it or earlier goes. */
export function lastStartThatIsOver(rule: RetentionRule, onDate: LocalDate): LocalDate {
  const day = Temporal.PlainDate.from(onDate);
  // kept until the end of year start + term; over from 1 January after it
  const last =
    rule.counts === 'from_year_end'
      ? Temporal.PlainDate.from({ year: day.year - (rule.term.years ?? 0) - 1, month: 12, day: 31 })
      : day.subtract(rule.term);
  return last.toString() as LocalDate;
}

/** The last day on which something must still be there. @param start the day its term starts */
export function keptUntil(rule: RetentionRule, start: LocalDate): LocalDate {
  const day = Temporal.PlainDate.from(start);
  const last =
    rule.counts === 'from_year_end'
      ? Temporal.PlainDate.from({ year: day.year + (rule.term.years ?? 0), month: 12, day: 31 })
      : day.add(rule.term).subtract({ days: 1 });
  return last.toString() as LocalDate;
}
