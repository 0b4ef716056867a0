import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { State, type StateKind } from '../../ui/state';
import type { Preview, RowAnswer } from './contract';

const KINDS: Record<RowAnswer['state'], StateKind> = {
  ready: 'done',
  similar: 'notice',
  duplicate: 'later',
  skipped: 'later',
  refused: 'stop',
};
const SHOWN = 50;

interface Props {
  preview: Preview;
  added: readonly number[];
  onAdd: (line: number, add: boolean) => void;
}

/** The rows with the answer to each; those that need somebody first. */
export function AnswersTable({ preview, added, onAdd }: Props): ReactElement {
  const { t } = useTranslation();
  const needy = preview.rows.filter((row) => row.state === 'refused' || row.state === 'similar');
  const [view, setView] = useState<'needy' | 'all'>(needy.length > 0 ? 'needy' : 'all');
  const [shown, setShown] = useState(SHOWN);
  const rows = view === 'needy' ? needy : preview.rows;
  return (
    <section>
      <div className="filters">
        <div className="seg">
          {(['all', 'needy'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="plain"
              aria-current={view === one || undefined}
              onClick={() => setView(one)}
            >
              {t(`imports.view_${one}`)} {one === 'needy' ? needy.length : ''}
            </button>
          ))}
        </div>
      </div>
      <div className="scroll">
        <table className="table judged">
          <caption className="sr">{t('import.step_check')}</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('import.line')}
              </th>
              {preview.shown.map((label) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
              <th scope="col">{t('import.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={row.line}>
                <td className="num soft">{row.line}</td>
                {preview.shown.map((label, place) => (
                  <td key={label}>{row.cells[place]}</td>
                ))}
                <td className="answer">
                  <State kind={KINDS[row.state]}>
                    {row.remarks.length > 0
                      ? row.remarks.map((remark) => remark.detail).join(' ')
                      : t(`imports.row_${row.state}`)}
                  </State>
                  {row.state === 'similar' || added.includes(row.line) ? (
                    <label className="tick">
                      <input
                        type="checkbox"
                        checked={added.includes(row.line)}
                        onChange={(event) => onAdd(row.line, event.target.checked)}
                      />
                      <span>{t('imports.add_anyway')}</span>
                    </label>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown ? (
        <p className="more-rows">
          <button className="button second" type="button" onClick={() => setShown(shown + 200)}>
            {t('ui.more_rows')}
          </button>
        </p>
      ) : null}
    </section>
  );
}
