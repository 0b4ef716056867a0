import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../lib/contract';
import { send } from '../../lib/http';
import { showMinutes } from '../../lib/minutes';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Note, ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import { ImportRows } from './import-rows';
import { Sums } from './sums';

interface Props {
  preview: ImportPreview;
  onCommitted: () => void;
  onBack: () => void;
}

interface Committed {
  import_id: string;
  added: number;
  skipped: number;
  minutes: number;
}

/** Every row has its answer and the totals stand beside those of the other program; then all or nothing. */
export function CheckStep({ preview, onCommitted, onBack }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [state, setState] = useState('submitted');
  const path = `${here.api}/time-imports/${preview.import_id}`;
  const undo = useAct(
    () => send<{ removed: number }>('POST', `${path}/undo`, { body: {} }),
    ({ removed }) => say(t('import.undone', { count: removed })),
  );
  const commit = useAct(
    (to: string, idempotencyKey) => send<Committed>('POST', `${path}/commit`, { body: { state: to }, idempotencyKey }),
    ({ added, minutes }) => {
      say(t('import.added', { count: added, hours: showMinutes(minutes) }), () => undo.run(undefined));
      onCommitted();
    },
  );
  const { ready, refused, skipped, rows, minutes } = preview.totals;
  return (
    <>
      <p className="lead">
        {t('import.check_lead', { count: ready, rows, hours: showMinutes(minutes) })}{' '}
        {refused > 0 ? t('import.check_refused', { count: refused }) : ''}{' '}
        {skipped > 0 ? t('import.check_skipped', { count: skipped }) : ''}
      </p>
      <ProblemNote problem={commit.problem ?? undo.problem} />
      {refused > 0 ? <Note>{t('import.refused_note')}</Note> : null}
      <div className="split day-split gap">
        <ImportRows rows={preview.rows} />
        <aside className="side">
          <Sums title={t('import.by_member')} rows={preview.by_member} />
          <Sums title={t('import.by_project')} rows={preview.by_project} />
        </aside>
      </div>
      <div className="actbar">
        <Button kind="quiet" onClick={onBack}>
          {t('import.back_to_columns')}
        </Button>
        <div className="end">
          <SelectField
            name="state"
            label={t('import.as')}
            value={state}
            onChange={(event) => setState(event.target.value)}
            options={[
              { value: 'submitted', label: t('import.as_submitted') },
              ...(here.can('bookkeeper') ? [{ value: 'approved', label: t('import.as_approved') }] : []),
            ]}
          />
          <Button
            kind="main"
            busy={commit.busy}
            blocked={ready === 0 ? t('import.nothing_ready') : null}
            onClick={() => commit.run(state)}
          >
            {t('import.commit', { count: ready })}
          </Button>
        </div>
      </div>
    </>
  );
}
