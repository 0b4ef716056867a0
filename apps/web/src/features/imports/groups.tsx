import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showMinutes } from '../../lib/minutes';
import type { Preview } from './contract';

const SHOWN = 8;

/** Hours per somebody or something, the most first, to lay beside the other program; the rest is one line. */
export function Groups({ groups }: { groups: Preview['groups'] }): ReactElement {
  const { t } = useTranslation();
  return (
    <aside className="side">
      {groups.map(({ label, items }) => {
        const sorted = [...items].sort((a, b) => b.minutes - a.minutes);
        const rest = sorted.slice(SHOWN);
        return (
          <section key={label}>
            <h2>{label}</h2>
            <ul className="sums">
              {sorted.slice(0, SHOWN).map((item) => (
                <li key={item.name}>
                  <span>{item.name || t('import.no_name')}</span>
                  <span className="money">{showMinutes(item.minutes)}</span>
                </li>
              ))}
              {rest.length > 0 ? (
                <li className="soft">
                  <span>{t('import.others', { count: rest.length })}</span>
                  <span className="money">{showMinutes(rest.reduce((sum, item) => sum + item.minutes, 0))}</span>
                </li>
              ) : null}
            </ul>
          </section>
        );
      })}
    </aside>
  );
}
