import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../lib/contract-invoicing';
import { dateAndTime } from '../../lib/dates';
import { useHere } from '../../lib/session';

const SHOWN = 5;

export function RecentRuns({ runs }: { runs: Run[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <aside className="side">
      <section>
        <h2>{t('today.recent')}</h2>
        {runs.length === 0 ? <p className="soft">{t('today.recent_none')}</p> : null}
        <ul className="recent">
          {runs.slice(0, SHOWN).map((run) => (
            <li key={run.run_id}>
              <time dateTime={run.created_at}>{dateAndTime(run.created_at)}</time>
              <Link
                to="/c/$cooperativeId/verwerkingen/$runId"
                params={{ cooperativeId: here.cooperative_id, runId: run.run_id }}
              >
                {t(`run.made_${run.kind}`, {
                  count: run.total,
                  made: run.done,
                  defaultValue: t('run.made', { count: run.total, made: run.done }),
                })}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
