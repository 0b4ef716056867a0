import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, SessionView } from '../lib/contract';
import { patch } from '../lib/http';
import { currentLanguage, speak } from '../lib/i18n';
import { sessionQuery } from '../lib/session';
import { Icon } from '../ui/icon';
import { TranslateIcon } from '../ui/icons';

const NAMES: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

/** Turns screens and API answers to the other language and remembers it with the login. */
export function LanguageSwitch(): ReactElement {
  useTranslation();
  const client = useQueryClient();
  const other: Language = currentLanguage() === 'nl' ? 'en' : 'nl';
  const turn = async (): Promise<void> => {
    await speak(other);
    await patch<SessionView>('/v1/session', { language: other })
      .then((session) => client.setQueryData(sessionQuery.queryKey, session))
      .catch(() => undefined);
    await client.invalidateQueries({ queryKey: ['c'] });
  };
  return (
    <button className="language" type="button" lang={other} onClick={() => void turn()}>
      <Icon of={TranslateIcon} weight="bold" />
      {NAMES[other]}
    </button>
  );
}
