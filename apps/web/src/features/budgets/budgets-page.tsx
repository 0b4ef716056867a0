import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Budget } from '../../lib/contract';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { HoursViews } from '../hours/hours-views';
import { BudgetPicture } from './budget-picture';

/** Every project with a budget and what is left of it. */
export function BudgetsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<{ items: Budget[] }>(here, 'budgets'));
  return (
    <>
      <Title>{t('budget.all')}</Title>
      <HoursViews />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('budget.empty')}>{t('budget.empty_why')}</Empty>
          ) : (
            items.map((picture) => (
              <section className="section" key={picture.project_id} aria-label={picture.project_name}>
                <h2>
                  <Link
                    to="/c/$cooperativeId/projecten/$projectId"
                    params={{ cooperativeId: here.cooperative_id, projectId: picture.project_id }}
                  >
                    {picture.project_name}
                  </Link>{' '}
                  <span className="soft">{picture.per === 'month' ? t('budget.per_month') : ''}</span>
                </h2>
                <BudgetPicture picture={picture} />
              </section>
            ))
          )
        }
      </Loaded>
    </>
  );
}
