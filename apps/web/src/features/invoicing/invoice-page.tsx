import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../lib/contract-invoicing';
import { fullDate, shortDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Loaded } from '../../ui/loaded';
import { Euro } from '../../ui/money';
import { Halt, Note } from '../../ui/notes';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { HoursAnnex } from './hours-annex';
import { InvoiceActs } from './invoice-acts';
import { InvoiceLines } from './invoice-lines';
import { InvoicePaper } from './invoice-paper';
import { LinesForm } from './lines-form';
import { Related } from './related';
import { Timeline } from './timeline';

const LOOK_AGAIN = 2_000;

export function InvoicePage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { invoiceId } = useParams({ from: '/c/$cooperativeId/facturen/$invoiceId' });
  const query = useQuery({
    ...oneQuery<InvoiceDetail>(here, `invoices/${invoiceId}`),
    refetchInterval: (state) =>
      state.state.data?.state === 'final' && state.state.data.document_id === null ? LOOK_AGAIN : false,
  });
  const invoice = query.data;
  const stand = invoice?.state === 'final' ? 'definitief' : 'concept';
  return (
    <>
      <Title
        crumb={
          <>
            <Link to="/c/$cooperativeId/facturen" params={{ cooperativeId: here.cooperative_id }} search={{ stand }}>
              {t('nav.invoices')}
            </Link>{' '}
            / {invoice?.state === 'final' ? t('invoice.view_final') : t('invoice.view_drafts')}
          </>
        }
        {...(invoice?.issue_date ? { aside: fullDate(invoice.issue_date) } : {})}
      >
        {invoice ? titleOf(invoice, t) : t('nav.invoices')}
      </Title>
      <Loaded query={query}>{(data) => <Body key={data.version} invoice={data} />}</Loaded>
    </>
  );
}

function titleOf(invoice: InvoiceDetail, t: (key: string, params: Record<string, unknown>) => string): string {
  const credit = invoice.kind === 'credit_note';
  if (invoice.state === 'final')
    return t(credit ? 'invoice.title_credit_final' : 'invoice.title_final', { number: invoice.number });
  return t(credit ? 'invoice.title_credit' : 'invoice.title_draft', { customer: invoice.customer_name });
}

function Body({ invoice }: { invoice: InvoiceDetail }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [editing, edit] = useState(false);
  const editable = invoice.state === 'draft' && here.may('invoices', 'bookkeeper');
  return (
    <div className={editing ? 'gap' : 'split paper-split gap'}>
      <div>
        <p className="lead">
          {invoice.state === 'draft'
            ? t('invoice.says_draft')
            : t('invoice.says_final', { customer: invoice.customer_name })}{' '}
          <b className="strong">
            <Euro>{invoice.total}</Euro>
          </b>
          {invoice.state === 'final' && invoice.due_date
            ? ` ${t('invoice.says_due', { date: shortDate(invoice.due_date) })}`
            : '.'}
        </p>
        {invoice.problems.map((problem) =>
          problem.blocking ? (
            <Halt key={problem.code}>{problem.detail}</Halt>
          ) : (
            <Note key={problem.code}>{problem.detail}</Note>
          ),
        )}
        <Related invoice={invoice} />
        <dl className="facts gap">
          <dt>{t('invoice.customer')}</dt>
          <dd>{invoice.customer_name}</dd>
          {invoice.project_name ? (
            <>
              <dt>{t('hours.project')}</dt>
              <dd>{invoice.project_name}</dd>
            </>
          ) : null}
          {invoice.your_reference ? (
            <>
              <dt>{t('invoice.your_reference')}</dt>
              <dd>{invoice.your_reference}</dd>
            </>
          ) : null}
          <dt>{t('ui.state')}</dt>
          <dd>
            {invoice.state === 'final' ? (
              <State kind="done">{t('invoice.view_final')}</State>
            ) : (
              <State kind="busy">{t('invoice.draft')}</State>
            )}
          </dd>
        </dl>
        <section className="section">
          <h2>{t('invoice.lines')}</h2>
          {editing ? <LinesForm invoice={invoice} onDone={() => edit(false)} /> : <InvoiceLines invoice={invoice} />}
          {editable && !editing ? (
            <p className="gap">
              <button className="button second" type="button" onClick={() => edit(true)}>
                {t('invoice.edit_lines')}
              </button>
            </p>
          ) : null}
        </section>
        <HoursAnnex invoice={invoice} />
        <Timeline invoice={invoice} />
        {here.may('invoices', 'bookkeeper') && !editing ? <InvoiceActs invoice={invoice} /> : null}
      </div>
      {editing ? null : <InvoicePaper invoice={invoice} />}
    </div>
  );
}
