import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAndTime } from '../../lib/dates';
import { send } from '../../lib/http';
import { showCount } from '../../lib/numbers';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { SelectField } from '../../ui/field';
import { Note, ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import { AnswersTable } from './answers-table';
import type { Done, Preview, Progress, Undone } from './contract';
import { Groups } from './groups';
import { ImportRunning } from './import-running';
import { showSum } from './show-sum';

interface Props {
  preview: Preview;
  busy: boolean;
  added: readonly number[];
  onAdd: (line: number, add: boolean) => void;
  onDone: () => void;
  onBack: () => void;
}

/** How many of what as big numbers, an answer per row, then all or nothing. */
export function CheckStep({ preview, busy, added, onAdd, onDone, onBack }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const path = `${here.api}/imports/${preview.import_id}`;
  const { choices, totals, earlier } = preview;
  const [choice, setChoice] = useState(choices[0]?.value);
  const [running, setRunning] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const undo = useAct(
    () => send<Undone>('POST', `${path}/undo`, { body: {} }),
    ({ removed, run_id }) => run_id ?? say(t('imports.undone', { count: removed })),
  );
  const finish = (count: number): void => {
    const sums = preview.sums.map((one) => `${one.label.toLowerCase()} ${showSum(one.sum)}`).join(', ');
    say([t('imports.added', { count }), sums].filter(Boolean).join(', '), () => undo.run(undefined));
    onDone();
  };
  const left = totals.refused + totals.similar;
  const act =
    left > 0 ? t('imports.commit_some', { count: totals.ready, left }) : t('import.commit', { count: totals.ready });
  const commit = useAct(
    (_: null, idempotencyKey) =>
      send<Done>('POST', `${path}/commit`, { body: choice === undefined ? {} : { choice }, idempotencyKey }),
    (done) => (done.run_id === null ? finish(done.added) : setRunning(true)),
  );
  const over = ({ state, added: count, refused: why }: Progress): void => {
    if (state === 'committed') finish(count);
    else {
      setRunning(false);
      setRefused(why ?? t('imports.run_nothing_commit'));
    }
  };
  if (running) return <ImportRunning importId={preview.import_id} onOver={over} />;
  const counts = (['ready', 'similar', 'refused'] as const).filter((one) => one === 'ready' || totals[one] > 0);
  const silent = totals.duplicate + totals.skipped;
  return (
    <>
      {earlier ? (
        <Note>{t('imports.earlier_same', { when: dateAndTime(earlier.committed_at), count: earlier.added })}</Note>
      ) : null}
      <ProblemNote problem={commit.problem ?? undo.problem} />
      {refused === null ? null : <Note>{refused}</Note>}
      <dl className="counts">
        {counts.map((one) => (
          <div key={one}>
            <dt>{t(`imports.count_${one}`)}</dt>
            <dd>{showCount(totals[one])}</dd>
          </div>
        ))}
        {preview.sums.map((one) => (
          <div key={one.label}>
            <dt>{t('imports.sum', { what: one.label })}</dt>
            <dd>{showSum(one.sum)}</dd>
          </div>
        ))}
      </dl>
      {silent > 0 ? <p className="small soft">{t('imports.silent', { count: silent })}</p> : null}
      {left > 0 ? (
        <p className="set">
          <a className="button row" href={`${path}/errors?format=xlsx`} download>
            {t('imports.errors_xlsx')}
          </a>{' '}
          <a className="button row" href={`${path}/errors?format=csv`} download>
            {t('imports.errors_csv')}
          </a>
        </p>
      ) : null}
      {preview.groups.length > 0 ? (
        <div className="split day-split gap">
          <AnswersTable preview={preview} added={added} onAdd={onAdd} />
          <Groups groups={preview.groups} />
        </div>
      ) : (
        <AnswersTable preview={preview} added={added} onAdd={onAdd} />
      )}
      <div className="actbar">
        <Button kind="quiet" onClick={onBack}>
          {t('import.back_to_columns')}
        </Button>
        <span className="small soft" aria-live="polite">
          {commit.busy ? t('imports.busy', { count: totals.ready }) : ''}
        </span>
        <div className="end">
          {choices.length > 0 ? (
            <SelectField
              name="choice"
              label={t('import.as')}
              value={choice ?? ''}
              onChange={(event) => setChoice(event.target.value)}
              options={choices}
            />
          ) : null}
          <Button
            kind="main"
            busy={commit.busy || busy}
            blocked={totals.ready === 0 ? t('import.nothing_ready') : null}
            onClick={() => (left > 0 ? setAsking(true) : commit.run(null))}
          >
            {act}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('imports.left_title', { count: left })}
        act={act}
        busy={commit.busy}
        onAct={() => {
          setAsking(false);
          commit.run(null);
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('imports.left_say')}</p>
      </ConfirmDialog>
    </>
  );
}
