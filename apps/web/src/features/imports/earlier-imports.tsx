import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAndTime } from '../../lib/dates';
import { post } from '../../lib/http';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { useToast } from '../../ui/toast';
import type { Earlier } from './contract';

/** What was imported before, of one kind or of all, each to be undone as one act. */
export function EarlierImports({ kind }: { kind?: string }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const query = useInfiniteQuery(listQuery<Earlier>(here, 'imports', kind ? { kind } : {}));
  const [asked, ask] = useState<Earlier | null>(null);
  const undo = useAct(
    (id: string) => post<{ removed: number }>(`${here.api}/imports/${id}/undo`, {}),
    ({ removed }) => {
      ask(null);
      say(t('imports.undone', { count: removed }));
    },
  );
  const rows = query.data ? rowsOf(query.data).filter((one) => one.state !== 'preview') : [];
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('import.earlier')}</h2>
      <table className="table earlier">
        <caption className="sr">{t('import.earlier')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.file')}</th>
            <th scope="col" className="spare">
              {t('import.when')}
            </th>
            <th scope="col" className="num">
              {t('import.lines')}
            </th>
            <th scope="col">{t('ui.state')}</th>
            <th scope="col" className="act">
              <span className="sr">{t('ui.undo')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.import_id}>
              <th scope="row" className="who">
                {one.file_name}
              </th>
              <td className="spare">{dateAndTime(one.created_at)}</td>
              <td className="num">
                {one.added}
                {one.sums.map((sum) => (
                  <small key={sum.label} className="soft">
                    {` ${sum.label.toLowerCase()} ${sum.sum}`}
                  </small>
                ))}
              </td>
              <td>
                <State kind={one.state === 'committed' ? 'done' : 'later'}>{t(`import.state_${one.state}`)}</State>
              </td>
              <td className="act">
                {one.state === 'committed' ? (
                  <button className="button row" type="button" onClick={() => ask(one)}>
                    {t('ui.undo')}
                  </button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ConfirmDialog
        open={asked !== null}
        title={t('import.undo_title', { count: asked?.added ?? 0 })}
        act={t('import.undo_do', { count: asked?.added ?? 0 })}
        danger
        busy={undo.busy}
        onAct={() => asked && undo.run(asked.import_id)}
        onClose={() => ask(null)}
      >
        <p>{t('imports.undo_why', { file: asked?.file_name ?? '' })}</p>
        <ProblemNote problem={undo.problem} />
      </ConfirmDialog>
    </section>
  );
}
