import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Icon } from '../../ui/icon';
import { WarningIcon } from '../../ui/icons';
import type { Job, JobGroup } from './jobs';

/** The work queue: what, who, how much, until when, one button. */
export function Queue({ groups }: { groups: JobGroup[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <table className="table queue">
      <caption className="sr">{t('today.queue')}</caption>
      <thead>
        <tr>
          <th scope="col" className="flag">
            <span className="sr">{t('ui.state')}</span>
          </th>
          <th scope="col">{t('today.what')}</th>
          <th scope="col">{t('today.who')}</th>
          <th scope="col" className="num spare">
            {t('invoice.amount')}
          </th>
          <th scope="col" className="spare">
            {t('today.until')}
          </th>
          <th scope="col" className="act">
            <span className="sr">{t('today.act')}</span>
          </th>
        </tr>
      </thead>
      {groups.map((group, place) => (
        <tbody key={group.key}>
          <tr className="group">
            <th colSpan={6} scope="rowgroup">
              {group.title}
              <span className="n">{group.count}</span>
              {group.rest ? <Rest to={group.rest.to}>{t('today.more', { count: group.rest.count })}</Rest> : null}
            </th>
          </tr>
          {group.jobs.map((job, row) => (
            <tr key={job.key}>
              <td className="flag">
                {job.attention ? (
                  <span className="notice">
                    <Icon of={WarningIcon} weight="fill" />
                    <span className="sr">{t('today.attention')}</span>
                  </span>
                ) : null}
              </td>
              <td className="what">{job.what}</td>
              <td className="who">{job.who}</td>
              <td className="num spare">{job.amount}</td>
              <td className="spare">{job.until}</td>
              <td className="act">
                <Act job={job} main={place === 0 && row === 0} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Act({ job, main }: { job: Job; main: boolean }): ReactElement {
  const { cooperative_id: cooperativeId } = useHere();
  const className = main ? 'button row main' : 'button row';
  const said = (
    <>
      {job.act}
      <span className="sr">
        : {job.who}, {job.what}
      </span>
    </>
  );
  if (job.invoiceId) {
    return (
      <Link
        className={className}
        to="/c/$cooperativeId/facturen/$invoiceId"
        params={{ cooperativeId, invoiceId: job.invoiceId }}
      >
        {said}
      </Link>
    );
  }
  if (job.runId) {
    return (
      <Link
        className={className}
        to="/c/$cooperativeId/verwerkingen/$runId"
        params={{ cooperativeId, runId: job.runId }}
      >
        {said}
      </Link>
    );
  }
  return (
    <Link className={className} to={job.to} params={{ cooperativeId }}>
      {said}
    </Link>
  );
}

function Rest({ to, children }: { to: Job['to']; children: ReactNode }): ReactElement {
  const { cooperative_id: cooperativeId } = useHere();
  const list =
    to === '/c/$cooperativeId/verwerkingen/$runId' || to === '/c/$cooperativeId/facturen/$invoiceId'
      ? '/c/$cooperativeId/verwerkingen'
      : to;
  return (
    <Link to={list} params={{ cooperativeId }}>
      {children}
    </Link>
  );
}
