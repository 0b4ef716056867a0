/** What a mail about an exit tells. Dates as the reader reads them; never an amount in its text. */
export interface ExitMailFacts {
  readonly name: string;
  readonly cooperative: string;
  readonly lastDay: string;
  readonly dueOn: string;
  readonly reason: string;
  readonly link: string;
}

export const EXIT_MAILS = [
  'claim',
  'set_off',
  'approved',
  'deferred',
  'lowered',
  'paid',
  'closed',
  'resolved',
] as const;
export type ExitMailKind = (typeof EXIT_MAILS)[number];

interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** A mail in the language of the former member: plain words, and where to read the rest. */
export function exitMail(kind: ExitMailKind, language: 'nl' | 'en', facts: ExitMailFacts): MailText {
  const { paragraphs, subject } = WORDS[language][kind](facts);
  const [hello, bye] =
    language === 'nl'
      ? [`Dag ${facts.name},`, `Met groet,\n${facts.cooperative}`]
      : [`Hello ${facts.name},`, `Kind regards,\n${facts.cooperative}`];
  return { subject, text: [hello, ...paragraphs, facts.link, bye].join('\n\n') };
}

type Words = Record<ExitMailKind, (facts: ExitMailFacts) => { subject: string; paragraphs: string[] }>;

const DUTCH: Words = {
  claim: ({ cooperative, lastDay }) => ({
    subject: `Je ledenaandeel bij ${cooperative}`,
    paragraphs: [
      `Je lidmaatschap eindigde op ${lastDay}. We hebben vastgesteld wat je van je ledenaandeel terugkrijgt.`,
      'Je hoeft niets meer te storten. Het bestuur beslist nog wanneer je het geld krijgt. Daarover krijg je bericht.',
      'Het overzicht met de bedragen lees je hier, na inloggen:',
    ],
  }),
  set_off: ({ cooperative, reason }) => ({
    subject: `Verrekening met je ledenaandeel bij ${cooperative}`,
    paragraphs: [
      `Je had nog iets te betalen aan de coöperatie: ${reason}. Dat gaat af van wat je terugkrijgt van je ledenaandeel.`,
      'Het bedrag en het bewijsstuk staan in je overzicht. Klopt het niet? Laat het ons weten.',
      'Je leest het hier, na inloggen:',
    ],
  }),
  approved: ({ cooperative, dueOn }) => ({
    subject: `Wanneer je je ledenaandeel terugkrijgt`,
    paragraphs: [
      `Het bestuur van ${cooperative} heeft de terugbetaling van je ledenaandeel goedgekeurd.`,
      `De eerste betaling is rond ${dueOn}. Voor die tijd bellen we je om je rekeningnummer na te gaan. Geef het nooit door in een antwoord op een mail.`,
      'De bedragen en dagen lees je hier, na inloggen:',
    ],
  }),
  deferred: ({ cooperative, dueOn, reason }) => ({
    subject: `Je ledenaandeel komt later terug`,
    paragraphs: [
      `Het bestuur van ${cooperative} stelt de terugbetaling van je ledenaandeel uit. Dat mag volgens de statuten.`,
      `De reden: ${reason}`,
      `De nieuwe dag van de eerste betaling is ${dueOn}. Je houdt recht op het hele bedrag.`,
      'Het overzicht lees je hier, na inloggen:',
    ],
  }),
  lowered: ({ cooperative, dueOn }) => ({
    subject: `Wat je van je ledenaandeel terugkrijgt is veranderd`,
    paragraphs: [
      `Bij ${cooperative} stond een betaling van ${dueOn} op jouw aandeel die daar niet hoorde. We hebben dat rechtgezet. Daardoor krijg je minder terug dan we eerst schreven.`,
      'Klopt dat niet? Laat het ons weten.',
      'De afrekening zoals die nu is lees je hier, na inloggen:',
    ],
  }),
  paid: ({ cooperative, dueOn }) => ({
    subject: `Een deel van je ledenaandeel is betaald`,
    paragraphs: [
      `${cooperative} heeft op ${dueOn} een deel van je ledenaandeel aan je betaald.`,
      'Wat er nog komt en wanneer lees je hier, na inloggen:',
    ],
  }),
  closed: ({ cooperative, dueOn }) => ({
    subject: `Je ledenaandeel is afgerekend`,
    paragraphs: [
      `${cooperative} heeft op ${dueOn} het laatste van je ledenaandeel aan je betaald. Daarmee is alles afgerekend.`,
      'De eindafrekening zit bij deze mail. Bewaar hem goed. Je leest hem ook hier, na inloggen:',
    ],
  }),
  resolved: ({ cooperative, dueOn, reason }) => ({
    subject: `Besluit over je bezwaar`,
    paragraphs: [
      `Je was het niet eens met de afrekening van je ledenaandeel. Je bezwaar was van ${dueOn}. Het bestuur van ${cooperative} heeft erover besloten.`,
      `Het antwoord: ${reason}`,
      'De afrekening zoals die nu is lees je hier, na inloggen:',
    ],
  }),
};

const ENGLISH: Words = {
  claim: ({ cooperative, lastDay }) => ({
    subject: `Your member share at ${cooperative}`,
    paragraphs: [
      `Your membership ended on ${lastDay}. We have worked out what you get back of your member share.`,
      'You need not pay in anything more. The board still decides when you get the money. You will hear about that.',
      'You can read the overview with the amounts here, after signing in:',
    ],
  }),
  set_off: ({ cooperative, reason }) => ({
    subject: `Set-off against your member share at ${cooperative}`,
    paragraphs: [
      `You still had something to pay to the co-operative: ${reason}. It comes off what you get back of your member share.`,
      'The amount and the paper it rests on are in your overview. Is it not right? Let us know.',
      'You can read it here, after signing in:',
    ],
  }),
  approved: ({ cooperative, dueOn }) => ({
    subject: `When you get your member share back`,
    paragraphs: [
      `The board of ${cooperative} has approved the refund of your member share.`,
      `The first payment is around ${dueOn}. Before that we call you to make sure of your account number. Never give it in an answer to a mail.`,
      'You can read the amounts and days here, after signing in:',
    ],
  }),
  deferred: ({ cooperative, dueOn, reason }) => ({
    subject: `Your member share comes back later`,
    paragraphs: [
      `The board of ${cooperative} defers the refund of your member share. The articles allow that.`,
      `The reason: ${reason}`,
      `The new day of the first payment is ${dueOn}. You keep your right to the whole amount.`,
      'You can read the overview here, after signing in:',
    ],
  }),
  lowered: ({ cooperative, dueOn }) => ({
    subject: `What you get back of your member share has changed`,
    paragraphs: [
      `At ${cooperative} a payment of ${dueOn} was on your share that did not belong there. We have put that right. So you get back less than we wrote before.`,
      'Is that not right? Let us know.',
      'You can read the settlement as it is now here, after signing in:',
    ],
  }),
  paid: ({ cooperative, dueOn }) => ({
    subject: `A part of your member share has been paid`,
    paragraphs: [
      `${cooperative} paid you a part of your member share on ${dueOn}.`,
      'You can read what is still to come and when here, after signing in:',
    ],
  }),
  closed: ({ cooperative, dueOn }) => ({
    subject: `Your member share has been settled`,
    paragraphs: [
      `${cooperative} paid you the last of your member share on ${dueOn}. With that everything is settled.`,
      'The closing statement is attached to this mail. Keep it. You can also read it here, after signing in:',
    ],
  }),
  resolved: ({ cooperative, dueOn, reason }) => ({
    subject: `Decision on your objection`,
    paragraphs: [
      `You did not agree with the settlement of your member share. Your objection was of ${dueOn}. The board of ${cooperative} has decided on it.`,
      `The answer: ${reason}`,
      'You can read the settlement as it is now here, after signing in:',
    ],
  }),
};

const WORDS = { nl: DUTCH, en: ENGLISH } as const;
