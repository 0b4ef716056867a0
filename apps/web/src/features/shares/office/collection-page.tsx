import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareCollection, TermToCollect } from '../../../lib/contract-shares';
import type { Run } from '../../../lib/contract-invoicing';
import { fullDate, monthName, monthOf, today } from '../../../lib/dates';
import { post } from '../../../lib/http';
import { showEuro, showMoney } from '../../../lib/money';
import { oneQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { TextField } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { CaretRightIcon } from '../../../ui/icons';
import { Loaded } from '../../../ui/loaded';
import { ProblemNote } from '../../../ui/notes';
import { State } from '../../../ui/state';
import { Title } from '../../../ui/title';
import { Live } from '../../invoicing/run/live';
import { useRun } from '../../invoicing/run/use-run';
import { Handled } from './handled';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The terms of a month: what would go where, what needs somebody first, and how far it is. */
export function ShareCollectionPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const { maand } = useSearch({ from: '/c/$cooperativeId/aandelen/incasso' });
  const month = maand && MONTH.test(maand) ? maand : monthOf(today());
  const params = { cooperativeId: here.cooperative_id };
  const query = useQuery(oneQuery<ShareCollection>(here, 'share-collections', { month }));
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/aandelen" params={params}>
            {t('nav.shares')}
          </Link>
        }
        aside={monthName(month)}
      >
        {t('shares.collection')}
      </Title>
      <div className="bar-search">
        <TextField
          name="month"
          type="month"
          label={t('shares.month')}
          value={month}
          onChange={(event) => {
            const chosen = event.target.value;
            if (MONTH.test(chosen))
              void navigate({ to: '/c/$cooperativeId/aandelen/incasso', params, search: { maand: chosen } });
          }}
        />
      </div>
      <Loaded query={query}>{(data) => <Body key={month} of={data} />}</Loaded>
    </>
  );
}

function Body({ of }: { of: ShareCollection }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [started, setStarted] = useState<string | null>(null);
  const start = useAct(
    (month: string, key) => post<Run>(`${here.api}/share-collections`, { month }, key),
    ({ run_id }) => setStarted(run_id),
  );
  const items = of.groups.flatMap((group) => group.items);
  const problems = items.filter(({ problem }) => problem !== null);
  const runId = of.run_id ?? started;
  const { handled, late, month } = of;
  const stays =
    late.terms > 0 ? (
      <p className="soft">{t('shares.late_stay', { count: late.terms, amount: showEuro(late.amount) })}</p>
    ) : null;
  if (items.length === 0 && !runId)
    return (
      <>
        {handled.length > 0 ? null : <Empty title={t('shares.collect_none')}>{t('shares.collect_none_why')}</Empty>}
        {handled.length > 0 ? <p className="lead">{t('shares.collect_nothing_new')}</p> : null}
        {stays}
        <Handled items={handled} month={month} />
      </>
    );
  return (
    <>
      <p className="lead">
        {items.length === 0
          ? t('shares.collect_done')
          : t('shares.collect_lead', { count: items.length, amount: showEuro(of.total), month: monthName(of.month) })}
      </p>
      {stays}
      <ProblemNote problem={start.problem} />
      {runId ? (
        <>
          <Progress runId={runId} />
          <p className="set">
            <Link
              className="button second"
              to="/c/$cooperativeId/betalen"
              params={{ cooperativeId: here.cooperative_id }}
            >
              {t('shares.to_payments')}
            </Link>
          </p>
        </>
      ) : null}
      {problems.length > 0 ? <Problems items={problems} /> : null}
      {of.groups.map((group) => (
        <Group key={group.channel} group={group} />
      ))}
      <Handled items={handled} month={month} />
      {here.may('shares', 'bookkeeper') && !runId ? (
        <div className="actbar">
          <div className="end">
            <Button kind="main" busy={start.busy} onClick={() => start.run(of.month)}>
              {t('shares.collect_start', { month: monthName(of.month) })}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}

function Progress({ runId }: { runId: string }): ReactElement {
  const query = useRun(useHere(), runId);
  return <Loaded query={query}>{(run) => <Live run={run} />}</Loaded>;
}

/** What cannot be collected now, before anything else. */
function Problems({ items }: { items: readonly TermToCollect[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="section" aria-labelledby="problems">
      <h2 id="problems">{t('shares.collect_problems', { count: items.length })}</h2>
      <ul className="lines ends">
        {items.map((item) => (
          <li className="line" key={`${item.account_id}${item.number}`}>
            <span>
              <AccountLink item={item} />
              <span className="own-line">
                <State kind="notice">{item.problem_detail ?? t('shares.collect_not_now')}</State>
              </span>
            </span>
            <bdi className="money">{showEuro(item.amount)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AccountLink({ item }: { item: TermToCollect }): ReactElement {
  const here = useHere();
  return (
    <Link
      to="/c/$cooperativeId/aandelen/$accountId"
      params={{ cooperativeId: here.cooperative_id, accountId: item.account_id }}
    >
      {item.member_name}
    </Link>
  );
}

function Group({ group }: { group: ShareCollection['groups'][number] }): ReactElement {
  const { t } = useTranslation();
  const ready = group.items.filter(({ problem }) => problem === null);
  return (
    <details className="folded channel">
      <summary className="line">
        <Icon of={CaretRightIcon} weight="bold" className="turns" />
        <span>
          {t(`shares.collect_${group.channel}`)} <span className="soft">{group.terms}</span>
        </span>
        <bdi className="money">{showEuro(group.amount)}</bdi>
      </summary>
      <table className="table inner">
        <caption className="sr">{t(`shares.collect_${group.channel}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('member.name')}</th>
            <th scope="col">{t('shares.due_on')}</th>
            <th scope="col" className="num">
              {t('shares.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ready.map((item) => (
            <tr key={`${item.account_id}${item.number}`}>
              <th scope="row" className="who">
                <AccountLink item={item} />
              </th>
              <td>{fullDate(item.due_on)}</td>
              <td className="num">{showMoney(item.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
