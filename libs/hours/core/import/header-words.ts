import type { Field } from './columns.js';

type Words = Readonly<Partial<Record<Field, readonly string[]>>>;

/**
 * The labels of Kimai in the three languages its users here export in, exactly as written. The order within a field is
 * the order of preference: the display name before the login.
 * Source: kimai/kimai `src/Export/DefaultTemplate.php`, `translations/messages.{en,nl,de}.xlf`, read at 2.66.0.
 */
export const KIMAI: Readonly<Record<'en' | 'nl' | 'de', Words>> = {
  en: {
    date: ['Date'],
    start: ['From'],
    end: ['To'],
    duration: ['Duration'],
    memberName: ['Name', 'User'],
    memberEmail: ['E-mail'],
    memberNumber: ['Staff number'],
    customer: ['Customer'],
    project: ['Project'],
    activity: ['Activity'],
    description: ['Description'],
    billable: ['Billable'],
    tags: ['Tags'],
    kind: ['category'],
  },
  nl: {
    date: ['Datum'],
    start: ['Van'],
    end: ['Tot'],
    duration: ['Duur'],
    memberName: ['Naam', 'Gebruikersnaam'],
    memberEmail: ['E-mail'],
    memberNumber: ['Personeelsnummer'],
    customer: ['Klant'],
    project: ['Project'],
    activity: ['Activiteit'],
    description: ['Beschrijving'],
    billable: ['Factureerbaar'],
    tags: ['Labels'],
    kind: ['category'],
  },
  de: {
    date: ['Datum'],
    start: ['Von'],
    end: ['Bis'],
    duration: ['Dauer'],
    memberName: ['Name', 'Benutzer'],
    memberEmail: ['E-Mail'],
    memberNumber: ['Personalnummer'],
    customer: ['Kunde'],
    project: ['Projekt'],
    activity: ['Tätigkeit'],
    description: ['Beschreibung'],
    billable: ['Abrechenbar'],
    tags: ['Schlagworte'],
    kind: ['category'],
  },
};

/** Clockify's detailed report, 2021 to 2026. `Duration (decimal)` can be 0.00 in broken files, so it comes second. */
export const CLOCKIFY: Words = {
  date: ['Start Date'],
  start: ['Start Time'],
  endDate: ['End Date'],
  end: ['End Time'],
  duration: ['Duration (h)', 'Duration (decimal)'],
  memberName: ['User'],
  memberEmail: ['Email'],
  customer: ['Client'],
  project: ['Project'],
  activity: ['Task', 'Activity'],
  description: ['Description'],
  billable: ['Billable'],
  invoiced: ['Invoiced'],
  tags: ['Tags'],
  kind: ['Type'],
};

/** Toggl Track's detailed report: the classic layout (User, End) and the current one (Member, Stop). */
export const TOGGL: Words = {
  date: ['Start date'],
  start: ['Start time'],
  endDate: ['Stop date', 'End date'],
  end: ['Stop time', 'End time'],
  duration: ['Duration'],
  memberName: ['Member', 'User'],
  memberEmail: ['Email'],
  customer: ['Client'],
  project: ['Project'],
  activity: ['Task'],
  description: ['Description'],
  billable: ['Billable'],
  tags: ['Tags'],
};

/** What people call these columns in their own sheets, in letters and digits only (see `plainLabel`). */
export const EVERYDAY: Words = {
  memberEmail: ['email', 'emailadres', 'mail', 'mailadres', 'emailaddress', 'emailmedewerker', 'emaillid'],
  memberNumber:
    'lidnummer lidnr personeelsnummer personeelsnr medewerkernummer medewerkernr membernumber staffnumber employeenumber employeeid personalnummer'.split(
      ' ',
    ),
  customer:
    'klant klantnaam opdrachtgever customer client customername clientname relatie bedrijf debiteur company kunde'.split(
      ' ',
    ),
  project: 'project projectnaam projectname opdracht klus projekt assignment job'.split(' '),
  activity: 'activiteit activity taak task werksoort soortwerk uursoort urensoort werkzaamheid tatigkeit aufgabe'.split(
    ' ',
  ),
  date: 'datum date dag day werkdatum startdatum startdate begindatum datumwerk workdate tag'.split(' '),
  endDate: 'einddatum enddate stopdate stopdatum'.split(' '),
  start: 'van from start begin starttijd begintijd starttime begintime vanaf aanvang von beginn'.split(' '),
  end: 'tot to eind einde end eindtijd stoptijd endtime stoptime stop totenmet bis ende'.split(' '),
  duration:
    'uren aantaluren uur aantaluur urentotaal totaaluren totaaluur gewerkteuren urengewerkt duur tijdsduur duururen duurinuren minuten aantalminuten duurminuten duurinminuten duration hours minutes totalhours hoursworked durationh durationhours durationminutes durationdecimal dauer stunden tijd time aantal quantity'.split(
      ' ',
    ),
  memberName:
    'medewerker medewerkernaam lid naamlid naamvanhetlid nameofthemember naammedewerker member membername user username gebruiker employee employeename werknemer collega deelnemer vrijwilliger persoon person worker wie naam name mitarbeiter benutzer'.split(
      ' ',
    ),
  description:
    'omschrijving beschrijving description toelichting werkzaamheden opmerking opmerkingen notitie notities note notes comment comments memo wat beschreibung bemerkung notiz'.split(
      ' ',
    ),
  billable: 'declarabel factureerbaar facturabel tefactureren doorbelasten billable abrechenbar'.split(' '),
  invoiced: 'gefactureerd invoiced billed'.split(' '),
  tags: 'tags tag labels label schlagworte'.split(' '),
};

/** A label with one of these words is about money or another number, whatever else it says ("Tarief per uur"). */
export const ABOUT_MONEY =
  'tarief uurtarief rate prijs price bedrag amount kosten kostprijs omzet valuta currency btw vat tarif preis betrag'.split(
    ' ',
  );

/** Words too general to stand for a field inside a longer label ("Aantal km", "Naam klant"). */
export const ONLY_ALONE = 'aantal quantity name start stop time tijd note wat begin from dag tag label mail naam'.split(
  ' ',
);
