import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../lib/contract-invoicing';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { customersQuery, projectsQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Title } from '../../ui/title';
import { blankLine, LineFields } from './line-fields';
import { toApi } from './lines-form';

/** A draft for work that comes from neither hours, deliveries nor fixed fees. */
export function NewInvoicePage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const navigate = useNavigate();
  const customers = useQuery(customersQuery(here));
  const projects = useQuery(projectsQuery(here));
  const [customer, setCustomer] = useState('');
  const [lines, setLines] = useState(() => [blankLine(today())]);
  const params = { cooperativeId: here.cooperative_id };
  const act = useAct(
    (body: object, key) => post<InvoiceDetail>(`${here.api}/invoices`, body, key),
    (invoice) =>
      void navigate({
        to: '/c/$cooperativeId/facturen/$invoiceId',
        params: { ...params, invoiceId: invoice.invoice_id },
      }),
  );
  const submit = (values: Values): void =>
    act.run({
      customer_id: values['customer_id'],
      ...(values['project_id'] ? { project_id: values['project_id'] } : {}),
      ...(values['your_reference'] ? { your_reference: values['your_reference'] } : {}),
      ...(values['note'] ? { note: values['note'] } : {}),
      lines: lines.map(toApi),
    });
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/facturen" params={params} search={{ stand: 'concept' }}>
            {t('nav.invoices')}
          </Link>
        }
      >
        {t('invoice.new_title')}
      </Title>
      <p className="lead">{t('invoice.new_lead')}</p>
      <Form problem={act.problem} onSubmit={submit}>
        <div className="columns sheetform">
          <SelectField
            name="customer_id"
            label={t('invoice.customer')}
            value={customer}
            onChange={(event) => setCustomer(event.target.value)}
            empty={t('invoice.choose_customer')}
            options={(customers.data ?? []).map((one) => ({ value: one.relation_id, label: one.name }))}
          />
          <SelectField
            name="project_id"
            label={t('hours.project')}
            empty={t('invoice.choose_project')}
            options={(projects.data ?? [])
              .filter((one) => customer === '' || one.customer_id === customer)
              .map((one) => ({ value: one.project_id, label: one.name }))}
          />
          <TextField
            name="your_reference"
            label={t('invoice.your_reference')}
            hint={t('ui.optional')}
            maxLength={100}
          />
        </div>
        <LineFields lines={lines} onChange={setLines} newLine={() => blankLine(today())} />
        <div className="sheetform">
          <TextArea name="note" label={t('invoice.note')} hint={t('ui.optional')} maxLength={1000} />
        </div>
        <div className="actbar">
          <div className="end">
            <Button
              kind="main"
              type="submit"
              busy={act.busy}
              blocked={customer === '' ? t('invoice.choose_customer') : null}
            >
              {t('invoice.new_make')}
            </Button>
          </div>
        </div>
      </Form>
    </>
  );
}
