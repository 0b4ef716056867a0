import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage, languages } from '../lib/i18n';

/** Every language by its own name, for somebody who is not signed in. */
export function LanguageChoice(): ReactElement {
  const { t } = useTranslation();
  return (
    <nav className="langs" aria-label={t('session.language')}>
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-current={currentLanguage() === code || undefined}
          onClick={() => void chooseLanguage(code)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
