import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, words } from 'virtual:languages';
import { rememberLanguage } from './http';
import { writeAsIn } from './locale';

export { languages } from 'virtual:languages';

const KEPT = 'coopkantoor.language';
const CHOSEN = 'coopkantoor.chosen-language';
const HOUSE = 'nl';
const BRIDGE = 'en';

const infoOf = (code: string) => languages.find((one) => one.code === code);
/** Where words are looked for that a language does not have: English, then Dutch. Those two have all of them. */
const fallbacks = (code: string): string[] => (code === HOUSE || code === BRIDGE ? [] : [BRIDGE]);

const spoken = { part: 'first' as 'first' | 'all', turn: 0 };

function firstLanguage(): string {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((code) => code !== null && infoOf(code)) ?? HOUSE;
}

export const currentLanguage = (): string => i18next.language ?? HOUSE;

const heard = new Set<string>();

async function load(code: string, part: 'first' | 'rest'): Promise<void> {
  const loaded = `${code}.${part}`;
  if (heard.has(loaded)) return;
  const { default: more } = (await words[part][code]?.()) ?? { default: {} };
  i18next.addResourceBundle(code, 'translation', more, true, true);
  heard.add(loaded);
}

async function hear(code: string): Promise<void> {
  const parts = spoken.part === 'all' ? (['first', 'rest'] as const) : (['first'] as const);
  const spare = spoken.part === 'all' ? fallbacks(code) : [];
  await Promise.all([code, ...spare].flatMap((one) => parts.map((part) => load(one, part))));
}

/** The words of every page, for whoever goes further than the first ones. */
export async function allWords(): Promise<void> {
  spoken.part = 'all';
  await hear(currentLanguage());
}

/** Loads the words when they are not there yet, then turns every screen, date and API answer to that language. */
export async function speak(code: string): Promise<void> {
  const info = infoOf(code) ?? infoOf(HOUSE);
  if (!info) return;
  const turn = (spoken.turn += 1);
  await hear(info.code);
  // the words of an earlier wish came later
  if (turn !== spoken.turn) return;
  localStorage.setItem(KEPT, info.code);
  writeAsIn(info.locale);
  rememberLanguage(info.code);
  const page = document.documentElement;
  page.lang = info.code;
  page.dir = info.direction;
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest.${info.code}.webmanifest`);
  await i18next.changeLanguage(info.code);
}

/** A language chosen before signing in goes to the login afterwards. */
export async function chooseLanguage(code: string): Promise<void> {
  sessionStorage.setItem(CHOSEN, code);
  await speak(code);
}

export function takeChosenLanguage(): string | null {
  const code = sessionStorage.getItem(CHOSEN);
  sessionStorage.removeItem(CHOSEN);
  return code;
}

export async function startSpeaking(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: HOUSE,
    fallbackLng: (code) => fallbacks(code),
    interpolation: { escapeValue: false },
    showSupportNotice: false,
    react: { bindI18nStore: 'added' },
  });
  await speak(firstLanguage());
}
