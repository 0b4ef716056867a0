import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../lib/contract';
import { patch } from '../lib/http';
import { currentLanguage, languages, speak } from '../lib/i18n';
import { sessionQuery } from '../lib/session';
import { Icon } from '../ui/icon';
import { CaretDownIcon, TranslateIcon } from '../ui/icons';

/** Turns screens and API answers to another language and remembers it with the login. */
export function LanguageSwitch(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const turn = async (to: string): Promise<void> => {
    await speak(to);
    await patch<SessionView>('/v1/session', { language: to })
      .then((session) => client.setQueryData(sessionQuery.queryKey, session))
      .catch(() => undefined);
    await client.invalidateQueries({ queryKey: ['c'] });
  };
  return (
    <label className="language">
      <Icon of={TranslateIcon} weight="bold" />
      <span className="sr">{t('session.language')}</span>
      <select value={currentLanguage()} onChange={(event) => void turn(event.target.value)}>
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      <Icon of={CaretDownIcon} weight="bold" />
    </label>
  );
}
