import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../lib/contract';
import { shortDate } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { State, type StateKind } from '../../ui/state';

const KINDS: Record<ImportRow['state'], StateKind> = {
  ready: 'done',
  skipped: 'later',
  duplicate: 'later',
  refused: 'stop',
};
const SHOWN = 50;

/** The rows with the answer to each; refused ones first, because those need a person. */
export function ImportRows({ rows }: { rows: ImportRow[] }): ReactElement {
  const { t } = useTranslation();
  const refused = rows.filter((row) => row.state === 'refused');
  const [view, setView] = useState<'all' | 'refused'>(refused.length > 0 ? 'refused' : 'all');
  const [shown, setShown] = useState(SHOWN);
  const chosen = view === 'refused' ? refused : rows;
  return (
    <section>
      <div className="filters">
        <div className="seg">
          {(['all', 'refused'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="plain"
              aria-current={view === one || undefined}
              onClick={() => setView(one)}
            >
              {t(`import.view_${one}`)} {one === 'all' ? '' : refused.length}
            </button>
          ))}
        </div>
      </div>
      <div className="scroll">
        <table className="table">
          <caption className="sr">{t('import.step_check')}</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('import.line')}
              </th>
              <th scope="col">{t('import.field_date')}</th>
              <th scope="col">{t('hours.member')}</th>
              <th scope="col">{t('hours.project')}</th>
              <th scope="col" className="num">
                {t('nav.hours')}
              </th>
              <th scope="col">{t('import.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.slice(0, shown).map((row) => (
              <tr key={row.line}>
                <td className="num soft">{row.line}</td>
                <td>{row.date ? shortDate(row.date) : ''}</td>
                <td className="who">{row.member}</td>
                <td>{row.project}</td>
                <td className="num">{row.minutes === null ? '' : showMinutes(row.minutes)}</td>
                <td className="answer">
                  <State kind={KINDS[row.state]}>{row.detail ?? t(`import.row_${row.state}`)}</State>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen.length > shown ? (
        <p className="more-rows">
          <button className="button second" type="button" onClick={() => setShown(shown + 200)}>
            {t('ui.more_rows')}
          </button>
        </p>
      ) : null}
    </section>
  );
}
