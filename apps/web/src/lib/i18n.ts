import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import nl from '../locales/nl';
import type { Language } from './contract';
import { speakDatesIn } from './dates';
import { rememberLanguage } from './http';

const KEPT = 'coopkantoor.language';

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'nl' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'nl';
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'nl');

/** Loads the words when they are not there yet, then turns every screen, date and API answer to that language. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { default: words } = await import('../locales/en');
    i18next.addResourceBundle('en', 'translation', words);
  }
  localStorage.setItem(KEPT, language);
  speakDatesIn(language);
  rememberLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export async function startSpeaking(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { nl: { translation: nl } },
    lng: 'nl',
    fallbackLng: 'nl',
    interpolation: { escapeValue: false },
  });
  await speak(firstLanguage());
}
