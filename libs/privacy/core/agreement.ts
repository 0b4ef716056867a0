import type { LocalDate } from '#libs/kernel/index.js';
import type { Block } from './paper.js';

/** A version of the processor agreement. A new one is a new entry; every co-operative is asked again. */
export interface Agreement {
  version: string;
  inForce: LocalDate;
  title: string;
  blocks: readonly Block[];
}

/**
 * The agreement between each co-operative (controller) and the DienstenCoop (processor), with what article 28(3) AVG asks for:
 * subject, duration, nature, purposes, kinds of data, kinds of people, and the duties a to h.
 */
export const AGREEMENTS: readonly Agreement[] = [
  {
    version: '2026-11',
    inForce: '2026-11-01' as LocalDate,
    title: 'Verwerkersovereenkomst',
    blocks: [
      {
        text: 'De coöperatie beslist waarom en hoe gegevens van mensen worden gebruikt: zij is verantwoordelijke. De DienstenCoop doet de administratie voor haar: zij is verwerker. Deze afspraken horen bij artikel 28 van de Algemene verordening gegevensbescherming (AVG).',
      },
      { heading: '1. Waar het over gaat' },
      {
        text: 'De DienstenCoop voert de administratie van de coöperatie met dit kantoor: leden, uren, facturen, boekhouding, lonen, vergaderingen en documenten. Zij slaat gegevens op, rekent ermee, maakt er stukken van, verstuurt die en bewaart ze.',
      },
      { heading: '2. Hoe lang' },
      {
        text: 'Deze overeenkomst geldt zolang de DienstenCoop voor de coöperatie werkt, en daarna tot alle gegevens terug of vernietigd zijn.',
      },
      { heading: '3. Van wie en welke gegevens' },
      {
        text: 'Van leden, oud-leden, aspirant-leden, medewerkers, mensen die inloggen en contactpersonen van klanten en leveranciers. Het gaat om naam, adres en contact, lidmaatschap, uren, verlof, loon, bankgegevens, stemmen, documenten en wat iemand in het kantoor deed. Het burgerservicenummer alleen waar een wet dat voorschrijft (UAVG 46). Het verwerkingsregister in dit kantoor noemt elk onderdeel, met doel, grondslag en termijn; het hoort bij deze overeenkomst.',
      },
      { heading: '4. Alleen in opdracht' },
      {
        text: 'De DienstenCoop gebruikt de gegevens alleen zoals de coöperatie schriftelijk opdraagt, ook bij doorgifte naar een land buiten de Europese Economische Ruimte. Deze overeenkomst en wat het bestuur in dit kantoor instelt zijn die opdracht. Vraagt een wet iets anders, dan zegt de DienstenCoop dat vooraf, tenzij die wet dat verbiedt. Vindt zij een opdracht in strijd met de AVG, dan zegt zij dat meteen.',
      },
      { heading: '5. Geheimhouding' },
      {
        text: 'Iedereen die voor de DienstenCoop bij de gegevens kan, heeft geheimhouding beloofd en ziet alleen wat voor het werk nodig is.',
      },
      { heading: '6. Beveiliging' },
      {
        text: 'De DienstenCoop beveiligt de gegevens passend (AVG 32). In elk geval: gegevens van coöperaties zijn in de database gescheiden, verbindingen zijn versleuteld, toegang gaat per rol en met een tweede bewijs waar dat nodig is, wat er gebeurt staat in een logboek dat niet gewijzigd kan worden, er zijn versleutelde reservekopieën, en het terugzetten daarvan wordt geoefend. SECURITY.md bij de broncode noemt elke maatregel en de test die hem laat zien.',
      },
      { heading: '7. Andere verwerkers' },
      {
        text: 'De DienstenCoop mag de hulp inroepen van de partijen in de tabel. Komt er een bij of gaat er een weg, dan laat zij dat dertig dagen vooraf weten; de coöperatie kan bezwaar maken. Met elk van hen zijn dezelfde plichten schriftelijk afgesproken. De DienstenCoop blijft verantwoordelijk voor wat zij doen.',
      },
      {
        columns: ['Dienst', 'Waarvoor', 'Waar'],
        widths: [130, 200],
        rows: [
          ['Beheer van de server', 'Het kantoor en de database draaien', 'Europese Economische Ruimte'],
          ['Opslag van reservekopieën', 'Versleutelde kopieën op een tweede plaats', 'Europese Economische Ruimte'],
          ['Mailserver', 'Uitnodigingen, berichten en stukken versturen', 'Europese Economische Ruimte'],
        ],
      },
      { heading: '8. Rechten van mensen' },
      {
        text: 'Vraagt iemand om inzage, een kopie, verbetering, wissen of beperking, of maakt iemand bezwaar, dan helpt de DienstenCoop de coöperatie om binnen een maand te antwoorden. Dit kantoor heeft daar een vaste weg voor. Komt een verzoek bij de DienstenCoop binnen, dan geeft zij het meteen door.',
      },
      { heading: '9. Als er iets misgaat' },
      {
        text: 'Ontdekt de DienstenCoop een datalek, dan meldt zij dat zonder onredelijke vertraging aan de coöperatie, zo mogelijk binnen 24 uur: wat er gebeurde, om wie en welke gegevens het gaat, wat de gevolgen kunnen zijn en wat er gedaan is. De coöperatie meldt het als dat moet binnen 72 uur bij de Autoriteit Persoonsgegevens en zo nodig bij de mensen zelf; de DienstenCoop helpt daarbij. Ook bij een gegevensbeschermingseffectbeoordeling (AVG 35 en 36) helpt zij.',
      },
      { heading: '10. Controle' },
      {
        text: 'De DienstenCoop laat zien dat zij zich aan deze afspraken houdt: het logboek, het verwerkingsregister en de uitkomsten van tests zijn in te zien. De coöperatie mag een controle (audit) laten doen, na overleg over het moment. De DienstenCoop werkt daaraan mee.',
      },
      { heading: '11. Als het stopt' },
      {
        text: 'Stopt de coöperatie, dan krijgt zij alle gegevens en stukken in een gangbare vorm. Daarna vernietigt de DienstenCoop ze, ook in reservekopieën zodra die verlopen, tenzij een wet vraagt ze te bewaren. Welke dat zijn, staat in de bewaartabel van dit kantoor.',
      },
      { heading: '12. Wijzigen' },
      {
        text: 'Een nieuwe versie van deze overeenkomst geldt voor de coöperatie pas als een bestuurslid haar heeft aanvaard. Wie dat deed, wanneer en welke versie, wordt bewaard met de tekst erbij.',
      },
    ],
  },
];

/** The agreement that is asked for on a day. */
export const agreementOn = (date: LocalDate, all: readonly Agreement[] = AGREEMENTS): Agreement =>
  all.filter((agreement) => agreement.inForce <= date).at(-1) ?? all[0]!;
