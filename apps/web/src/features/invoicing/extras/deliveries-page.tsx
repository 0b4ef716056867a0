import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { projectsQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { Button } from '../../../ui/button';
import { Title } from '../../../ui/title';
import { InvoiceViews } from '../invoice-views';
import { DeliveryDialog } from './delivery-dialog';
import { DeliveryList } from './delivery-list';
import { FeeDialog } from './fee-dialog';
import { FeeList } from './fee-list';

/** What goes on the next invoice besides hours: fixed amounts per month, and deliveries at a unit price. */
export function DeliveriesPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const projects = useQuery(projectsQuery(here)).data ?? [];
  const [adding, add] = useState<'delivery' | 'fee' | null>(null);
  const close = (): void => add(null);
  return (
    <>
      <Title
        end={
          <>
            <Button onClick={() => add('fee')}>{t('extra.add_fee')}</Button>
            <Button kind="main" onClick={() => add('delivery')}>
              {t('extra.add_delivery')}
            </Button>
          </>
        }
      >
        {t('invoice.view_extras')}
      </Title>
      <InvoiceViews />
      <p className="lead">{t('extra.lead')}</p>
      <FeeList projects={projects} />
      <DeliveryList projects={projects} />
      {adding === 'delivery' ? <DeliveryDialog projects={projects} onClose={close} /> : null}
      {adding === 'fee' ? <FeeDialog projects={projects} onClose={close} /> : null}
    </>
  );
}
