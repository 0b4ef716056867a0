import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoursMonthDetail } from '../../lib/contract';
import { dateAndTime, monthName, shortDate, weekNumber } from '../../lib/dates';
import { post } from '../../lib/http';
import { showMinutes } from '../../lib/minutes';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Loaded } from '../../ui/loaded';
import { Note, ProblemNote } from '../../ui/notes';
import { State, type StateKind } from '../../ui/state';
import { useToast } from '../../ui/toast';
import { ReopenDialog } from './reopen-dialog';

const KINDS: Record<HoursMonthDetail['findings'][number]['finding'], StateKind> = {
  not_submitted: 'notice',
  rejected: 'notice',
  not_approved: 'busy',
  not_a_member: 'notice',
  not_filled_in: 'notice',
  not_worked: 'done',
  absent: 'done',
};

/** One month: what stands open in it per person, closing and reopening, and who did so before. */
export function MonthPart({ month }: { month: string }): ReactElement {
  const here = useHere();
  const query = useQuery(oneQuery<HoursMonthDetail>(here, `hours-months/${month}`));
  return <Loaded query={query}>{(detail) => <Detail detail={detail} />}</Loaded>;
}

function Detail({ detail }: { detail: HoursMonthDetail }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null);
  const { month, exception_count: count } = detail;
  const close = useAct(
    (accept_exceptions: boolean) =>
      post<HoursMonthDetail>(`${here.api}/hours-months/${month}/closings`, { accept_exceptions }),
    () => {
      setAsking(null);
      say(t('month.closed', { month: monthName(month) }));
    },
  );
  return (
    <section className="section" aria-label={monthName(month)}>
      <h2>{monthName(month)}</h2>
      <ProblemNote problem={close.problem} />
      {detail.state === 'open' && count > 0 ? <Note>{t('month.exceptions', { count })}</Note> : null}
      <Findings detail={detail} />
      <Acts detail={detail} />
      <div className="actbar">
        <span className="small soft">{t('month.locks')}</span>
        <div className="end">
          {!here.may('hours', 'board', 'bookkeeper') ? null : detail.state === 'closed' ? (
            <Button onClick={() => setAsking('reopen')}>{t('month.reopen')}</Button>
          ) : (
            <Button kind="main" busy={close.busy} onClick={() => (count > 0 ? setAsking('close') : close.run(false))}>
              {t('month.close', { month: monthName(month) })}
            </Button>
          )}
        </div>
      </div>
      <ConfirmDialog
        open={asking === 'close'}
        title={t('month.close', { month: monthName(month) })}
        act={t('month.close_anyway')}
        busy={close.busy}
        onAct={() => close.run(true)}
        onClose={() => setAsking(null)}
      >
        <p>{t('month.close_say', { count })}</p>
      </ConfirmDialog>
      <ReopenDialog month={asking === 'reopen' ? month : null} onClose={() => setAsking(null)} />
    </section>
  );
}

function Findings({ detail: { findings } }: { detail: HoursMonthDetail }): ReactElement {
  const { t } = useTranslation();
  if (findings.length === 0) return <p className="soft">{t('month.nothing')}</p>;
  return (
    <table className="table quiet">
      <caption className="sr">{t('month.findings')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('hours.member')}</th>
          <th scope="col" className="spare">
            {t('hours.week')}
          </th>
          <th scope="col">{t('ui.state')}</th>
          <th scope="col" className="num">
            {t('month.hours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {findings.map((one) => (
          <tr key={`${one.member_id}${one.monday}${one.finding}`}>
            <th scope="row" className="who">
              {one.member_name}
              <small className="under">{t('week.short', { number: weekNumber(one.monday) })}</small>
            </th>
            <td className="spare">
              {t('week.short', { number: weekNumber(one.monday) })}{' '}
              <span className="soft">{shortDate(one.monday)}</span>
            </td>
            <td>
              <State kind={KINDS[one.finding]}>{t(`month.finding_${one.finding}`)}</State>
            </td>
            <td className="num">{one.minutes === 0 ? '' : showMinutes(one.minutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Acts({ detail: { acts } }: { detail: HoursMonthDetail }): ReactElement | null {
  const { t } = useTranslation();
  if (acts.length === 0) return null;
  return (
    <>
      <h3 className="gap">{t('month.history')}</h3>
      <ul className="plain">
        {acts.map((act) => (
          <li key={act.acted_at}>
            {dateAndTime(act.acted_at)} · {t(`month.act_${act.act}`, { name: act.acted_by_name })}
            {act.reason === '' ? '' : `: ${act.reason}`}
          </li>
        ))}
      </ul>
    </>
  );
}
