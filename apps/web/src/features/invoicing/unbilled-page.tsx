import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unbilled } from '../../lib/contract-invoicing';
import { addDays, lastDayOf, monthName, monthOf, previousMonth, shortDate, today } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { unbilledQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { SelectField } from '../../ui/field';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Euro } from '../../ui/money';
import { Note } from '../../ui/notes';
import { Title } from '../../ui/title';
import { InvoiceViews } from './invoice-views';
import { StartRun } from './start-run';
import { UnbilledTable } from './unbilled-table';

const MONTHS_BACK = 11;

/** Approved work that is on no invoice yet, and the button that makes the drafts. */
export function UnbilledPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const { maand } = useSearch({ from: '/c/$cooperativeId/facturen/nog-te-factureren' });
  const month = maand && /^\d{4}-\d{2}$/.test(maand) ? maand : previousMonth(today());
  const query = useQuery(unbilledQuery(here, lastDayOf(month)));
  return (
    <>
      <Title aside={t('unbilled.until', { date: shortDate(lastDayOf(month)) })}>{t('unbilled.title')}</Title>
      <InvoiceViews />
      <div className="bar-search">
        <SelectField
          name="month"
          label={t('unbilled.month')}
          value={month}
          onChange={(event) =>
            void navigate({
              to: '/c/$cooperativeId/facturen/nog-te-factureren',
              params: { cooperativeId: here.cooperative_id },
              search: { maand: event.target.value },
            })
          }
          options={months(today(), month).map((one) => ({ value: one, label: monthName(one) }))}
        />
      </div>
      <Loaded query={query}>
        {(data) => (data.items.length === 0 ? <Nothing /> : <Work data={data} month={month} />)}
      </Loaded>
    </>
  );
}

function Nothing(): ReactElement {
  const { t } = useTranslation();
  return <Empty title={t('unbilled.empty')}>{t('unbilled.empty_why')}</Empty>;
}

function Work({ data, month }: { data: Unbilled; month: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const customers = new Set(data.items.map((row) => row.customer_id)).size;
  const withoutRate = data.items.reduce((sum, row) => sum + row.without_rate_count, 0);
  return (
    <>
      <p className="lead">
        {t('unbilled.lead_before')} <b className="strong">{<Euro>{data.total_value}</Euro>}</b>{' '}
        {t('unbilled.lead_after', { count: customers, hours: showMinutes(data.total_minutes) })}
      </p>
      {withoutRate > 0 ? <Note>{t('unbilled.without_rate', { count: withoutRate })}</Note> : null}
      <UnbilledTable rows={data.items} totalMinutes={data.total_minutes} totalValue={data.total_value} />
      {here.may('invoices', 'bookkeeper') ? <StartRun month={month} /> : null}
    </>
  );
}

function months(now: string, chosen: string): string[] {
  const list: string[] = [];
  for (let month = monthOf(now); list.length <= MONTHS_BACK; month = monthOf(addDays(`${month}-01`, -1)))
    list.push(month);
  return list.includes(chosen) ? list : [...list, chosen];
}
