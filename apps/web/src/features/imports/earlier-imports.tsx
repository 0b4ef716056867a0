import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAndTime } from '../../lib/dates';
import { post } from '../../lib/http';
import { showCount } from '../../lib/numbers';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Note, ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { useToast } from '../../ui/toast';
import type { Earlier, Progress, Undone } from './contract';
import { ImportRunning } from './import-running';
import { showSum } from './show-sum';

const LOOK_AGAIN = 5_000;

/** What was imported before, of one kind or of all, each to be undone as one act; a large one is watched while it works. */
export function EarlierImports({ kind }: { kind?: string }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const query = useInfiniteQuery({
    ...listQuery<Earlier>(here, 'imports', kind ? { kind } : {}),
    refetchInterval: ({ state }) => (state.data && rowsOf(state.data).some((one) => one.running) ? LOOK_AGAIN : false),
  });
  const [asked, ask] = useState<Earlier | null>(null);
  const [refused, refuse] = useState<string | null>(null);
  const undo = useAct(
    (id: string) => post<Undone>(`${here.api}/imports/${id}/undo`, {}),
    ({ removed, run_id }) => {
      ask(null);
      refuse(null);
      if (run_id === null) say(t('imports.undone', { count: removed }));
    },
  );
  const over = ({ work, state, added, refused: why }: Progress): void => {
    if (state === 'undone') say(t('imports.undone', { count: added }));
    else if (work === 'undo') refuse(why ?? t('imports.run_nothing_undo'));
    else if (state === 'committed') say(t('imports.added', { count: added }));
    else refuse(why ?? t('imports.run_nothing_commit'));
  };
  const all = query.data ? rowsOf(query.data) : [];
  const rows = all.filter((one) => one.state !== 'preview' || one.running !== null);
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('import.earlier')}</h2>
      {refused === null ? null : <Note>{refused}</Note>}
      {rows.map(({ import_id, running }) =>
        running === null ? null : <ImportRunning key={import_id} importId={import_id} onOver={over} />,
      )}
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
            <th scope="col" className="spare">
              {t('ui.state')}
            </th>
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
                <small className="under">
                  <EarlierState of={one} />
                </small>
              </th>
              <td className="spare">{dateAndTime(one.created_at)}</td>
              <td className="num">
                {showCount(one.running === 'commit' ? one.row_count : one.added)}
                {one.sums.map((sum) => (
                  <small key={sum.label} className="soft">
                    {` ${sum.label.toLowerCase()} ${showSum(sum.sum)}`}
                  </small>
                ))}
              </td>
              <td className="spare">
                <EarlierState of={one} />
              </td>
              <td className="act">
                {one.state === 'committed' && one.running === null ? (
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

function EarlierState({ of: { running, state } }: { of: Earlier }): ReactElement {
  const { t } = useTranslation();
  if (running !== null) return <State kind="busy">{t(`import.state_${running}`)}</State>;
  return <State kind={state === 'committed' ? 'done' : 'later'}>{t(`import.state_${state}`)}</State>;
}
