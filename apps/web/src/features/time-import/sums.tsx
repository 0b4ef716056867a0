import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showMinutes } from '../../lib/minutes';

const SHOWN = 8;

/** A short list of names and hours to compare with the other program; the rest is one line. */
export function Sums({ title, rows }: { title: string; rows: { name: string; minutes: number }[] }): ReactElement {
  const { t } = useTranslation();
  const sorted = [...rows].sort((a, b) => b.minutes - a.minutes);
  const rest = sorted.slice(SHOWN);
  return (
    <section>
      <h2>{title}</h2>
      <ul className="sums">
        {sorted.slice(0, SHOWN).map((row) => (
          <li key={row.name}>
            <span>{row.name || t('import.no_name')}</span>
            <span className="money">{showMinutes(row.minutes)}</span>
          </li>
        ))}
        {rest.length > 0 ? (
          <li className="soft">
            <span>{t('import.others', { count: rest.length })}</span>
            <span className="money">{showMinutes(rest.reduce((sum, row) => sum + row.minutes, 0))}</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
