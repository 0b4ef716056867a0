import type { ErrorParams } from '#libs/kernel/index.js';
import type { Language } from '../database/tenant-context.js';
import { asDuration, asMoney, inWords } from './in-words.js';

/** Sentences per code: Dutch first, English second; `{name}` stands for a parameter. B1: what is wrong, what is right. */
export type Messages = Record<string, Record<Language, string>>;

const catalogue = new Map<string, Record<Language, string>>();

/** Adds a room's sentences. Two rooms may not use one code for different sentences. */
export function addMessages(messages: Messages): void {
  for (const [code, sentences] of Object.entries(messages)) {
    const earlier = catalogue.get(code);
    if (earlier && earlier !== sentences && earlier.nl !== sentences.nl) throw new Error(`two sentences for ${code}`);
    catalogue.set(code, sentences);
  }
}

const more = new Map<string, Readonly<Record<string, string>>>();

/** Sentences in one more language, by code; a code it does not have is said in English. */
export function addLanguage(language: string, sentences: Readonly<Record<string, string>>): void {
  more.set(language, sentences);
}

export const isHouseLanguage = (language: string): language is Language => language === 'nl' || language === 'en';
export const isSpoken = (language: string): boolean => isHouseLanguage(language) || more.has(language);

/**
 * The sentence of a code, in the reader's language, with its values filled in: `€ {name}` as an amount, `{name:duration}`
 * of whole minutes as hours and minutes, a date of ours as a day.
 */
export function sentence(code: string, params: ErrorParams, language: string): string {
  const sentences = catalogue.get(code);
  const template = more.get(language)?.[code] ?? sentences?.[isHouseLanguage(language) ? language : 'en'];
  if (template === undefined) return code;
  return template.replace(
    /(€ )?\{(\w+)(:duration)?\}/g,
    (_, euro: string | undefined, name: string, duration: string | undefined) => {
      if (euro) return asMoney(String(params[name] ?? ''), language);
      return duration ? asDuration(Number(params[name]), language) : inWords(name, params[name], language);
    },
  );
}

export const hasSentence = (code: string): boolean => catalogue.has(code);

addMessages({
  invalid_input: {
    nl: 'Nog niet alles klopt. Kijk bij de velden hieronder.',
    en: 'Something is not right yet. See the fields below.',
  },
  not_found: { nl: 'Dit bestaat niet, of je mag het niet zien.', en: 'This does not exist, or you may not see it.' },
  forbidden: {
    nl: 'Dit hoort niet bij jouw rol in deze coöperatie. Vraag het aan het bestuur.',
    en: 'Your role in this co-operative does not include this. Ask the board.',
  },
  step_up_required: {
    nl: 'Bevestig eerst dat jij het bent. Daarna gaat dit door.',
    en: 'First confirm that it is you. Then this goes on.',
  },
  not_signed_in: {
    nl: 'Je bent niet aangemeld. Log in en probeer het opnieuw.',
    en: 'You are not signed in. Sign in and try again.',
  },
  csrf: {
    nl: 'Deze pagina is verlopen. Ververs de pagina en probeer het opnieuw.',
    en: 'This page has expired. Refresh it and try again.',
  },
  stale_version: {
    nl: 'Iemand anders heeft dit net gewijzigd. Ververs en kijk opnieuw.',
    en: 'Someone else has just changed this. Refresh and look again.',
  },
  if_match_missing: { nl: 'Stuur de versie mee die je zag (If-Match).', en: 'Send the version you saw (If-Match).' },
  idempotency_key_missing: {
    nl: 'Stuur een Idempotency-Key mee van 8 tot 100 tekens.',
    en: 'Send an Idempotency-Key of 8 to 100 characters.',
  },
  idempotency_key_reused: {
    nl: 'Deze Idempotency-Key is al gebruikt voor een andere opdracht.',
    en: 'This Idempotency-Key was used for another request.',
  },
  too_many_requests: {
    nl: 'Dat ging te snel na elkaar. Probeer het over {seconds} seconden opnieuw.',
    en: 'That was too fast. Try again in {seconds} seconds.',
  },
  body_unreadable: { nl: 'De inhoud van het verzoek is niet te lezen.', en: 'The body of the request cannot be read.' },
  body_too_large: { nl: 'Het verzoek is te groot.', en: 'The request is too large.' },
  media_type: {
    nl: 'Deze soort inhoud kan hier niet. Gebruik application/json.',
    en: 'This kind of content is not accepted here. Use application/json.',
  },
  method_not_allowed: { nl: 'Dit kan hier niet.', en: 'This is not possible here.' },
  internal: {
    nl: 'Er ging iets mis bij ons. Er is niets gewijzigd. Noem kenmerk {reference} als je ons belt.',
    en: 'Something went wrong on our side. Nothing was changed. Mention {reference} when you call us.',
  },
  unavailable: {
    nl: 'We kunnen even niet bij de gegevens. Probeer het zo opnieuw.',
    en: 'We cannot get to the data for a moment. Try again shortly.',
  },
  storage_full: {
    nl: 'De opslag van het kantoor is vol. Er is niets gewijzigd. Laat het weten aan wie het kantoor beheert.',
    en: 'The storage of the office is full. Nothing was changed. Tell whoever runs the office.',
  },
  too_slow: {
    nl: 'Dit duurde te lang. Er is niets gewijzigd. Probeer het zo opnieuw.',
    en: 'This took too long. Nothing was changed. Try again shortly.',
  },
  request_timeout: {
    nl: 'Het verzoek kwam te langzaam binnen. Probeer het opnieuw.',
    en: 'The request came in too slowly. Try again.',
  },
  request_unreadable: { nl: 'Dit verzoek is niet te lezen.', en: 'This request cannot be read.' },
  unknown_field: { nl: 'Dit veld kennen we niet.', en: 'We do not know this field.' },
  required: { nl: 'Vul dit in.', en: 'Fill this in.' },
  text: { nl: 'Vul een tekst in van {min} tot {max} tekens.', en: 'Enter a text of {min} to {max} characters.' },
  email: {
    nl: 'Dit is geen e-mailadres. Een goed adres is bijvoorbeeld naam@voorbeeld.nl.',
    en: 'This is not an e-mail address. A right one is, for example, name@example.com.',
  },
  euro: {
    nl: 'Vul een bedrag in met twee decimalen, zoals 12.50.',
    en: 'Enter an amount with two decimals, such as 12.50.',
  },
  quantity: {
    nl: 'Vul een getal in met hoogstens {scale} decimalen.',
    en: 'Enter a number with at most {scale} decimals.',
  },
  whole: { nl: 'Vul een heel getal in van {min} tot {max}.', en: 'Enter a whole number from {min} to {max}.' },
  date: {
    nl: 'Deze datum bestaat niet. Schrijf hem als 2026-10-31.',
    en: 'This date does not exist. Write it as 2026-10-31.',
  },
  month: {
    nl: 'Deze maand bestaat niet. Schrijf hem als 2026-10.',
    en: 'This month does not exist. Write it as 2026-10.',
  },
  time: { nl: 'Deze tijd bestaat niet. Schrijf hem als 09:30.', en: 'This time does not exist. Write it as 09:30.' },
  id: { nl: 'Dit is geen geldig kenmerk.', en: 'This is not a valid identifier.' },
  ids: {
    nl: 'Dit is geen goede lijst van kenmerken (hoogstens {max}).',
    en: 'This is not a valid list of identifiers (at most {max}).',
  },
  choice: { nl: 'Kies een van: {values}.', en: 'Choose one of: {values}.' },
  choices: { nl: 'Kies uit: {values}.', en: 'Choose from: {values}.' },
  flag: { nl: 'Kies ja of nee (true of false).', en: 'Choose yes or no (true or false).' },
  object: { nl: 'Hier hoort een groep velden.', en: 'A group of fields belongs here.' },
  list: { nl: 'Hier hoort een lijst, niet te lang.', en: 'A list belongs here, not too long.' },
  cursor: {
    nl: 'Deze bladzijde bestaat niet. Begin opnieuw bij de eerste.',
    en: 'This page does not exist. Start again at the first.',
  },
});
