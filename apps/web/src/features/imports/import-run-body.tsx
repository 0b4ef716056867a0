import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunDetail } from '../../lib/contract-invoicing';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Loaded } from '../../ui/loaded';
import type { Progress } from './contract';
import { ImportLive } from './import-live';

/** The page of a run that brought a file over or took it away again: its rows, not documents. */
export function ImportRunBody({ run }: { run: RunDetail }): ReactElement {
  const here = useHere();
  const importId = run.items[0]?.subject_id ?? '';
  const query = useQuery(oneQuery<Progress>(here, `imports/${importId}/progress`));
  return <Loaded query={query}>{(one) => <Outcome of={one} run={run} />}</Loaded>;
}

function Outcome({ of, run }: { of: Progress; run: RunDetail }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { work, state } = wasDone(run);
  const shown: Progress = {
    ...of,
    work,
    state,
    added: run.step,
    running: run.state === 'running',
    step: run.step,
    steps: run.steps,
    refused: run.items[0]?.reason?.detail ?? null,
  };
  const params = { cooperativeId: here.cooperative_id, kind: of.kind };
  return (
    <>
      <ImportLive of={shown} />
      <p className="set">
        <Link className="button second" to="/c/$cooperativeId/overzetten/$kind" params={params}>
          {t('imports.run_to_kind', { what: of.title })}
        </Link>
      </p>
      {shown.state === 'committed' && of.state === 'undone' ? (
        <p className="soft">{t('imports.run_undone_since')}</p>
      ) : null}
    </>
  );
}

/** What this run did, whatever was done with the import after it. */
function wasDone({ kind, done }: RunDetail): Pick<Progress, 'work' | 'state'> {
  if (kind === 'import_undo') return { work: 'undo', state: done > 0 ? 'undone' : 'committed' };
  return { work: 'commit', state: done > 0 ? 'committed' : 'preview' };
}
