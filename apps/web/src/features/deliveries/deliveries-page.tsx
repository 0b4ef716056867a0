import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { projectsQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Title } from '../../ui/title';
import { DeliveryList } from './delivery-list';
import { FeeList } from './fee-list';

/** What goes on the next invoice besides hours: deliveries at a unit price, and fixed amounts per month. */
export function DeliveriesPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const projects = useQuery(projectsQuery(here));
  return (
    <>
      <Title crumb={t('nav.invoices')}>{t('invoice.view_extras')}</Title>
      <p className="lead">{t('extra.lead')}</p>
      <DeliveryList projects={projects.data ?? []} />
      <FeeList projects={projects.data ?? []} />
    </>
  );
}
