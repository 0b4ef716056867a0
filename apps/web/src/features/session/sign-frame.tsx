import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../lib/contract';
import { currentLanguage, speak } from '../../lib/i18n';
import { usePageTitle } from '../../lib/titles';
import { Mark } from '../../ui/mark';

const LANGUAGES: readonly [Language, string][] = [
  ['nl', 'Nederlands'],
  ['en', 'English'],
];

/** The plan of courts and strips beside one form. */
export function SignFrame({
  title,
  say,
  children,
}: {
  title: string;
  say?: string;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  usePageTitle(title);
  useEffect(() => {
    document.body.dataset['rhythm'] = 'member';
  }, []);
  return (
    <div className="sign">
      <div className="plan">
        <img src="/plan.svg" alt="" width="860" height="900" />
      </div>
      <main className="panel">
        <div className="brand">
          <Mark />
          Coopkantoor
        </div>
        <div>
          <h1 className="display">{title}</h1>
          {say ? <p className="soft">{say}</p> : null}
        </div>
        {children}
        <nav className="langs" aria-label={t('session.language')}>
          {LANGUAGES.map(([code, name]) => (
            <button
              key={code}
              type="button"
              lang={code}
              aria-current={currentLanguage() === code || undefined}
              onClick={() => void speak(code)}
            >
              {name}
            </button>
          ))}
        </nav>
      </main>
    </div>
  );
}
