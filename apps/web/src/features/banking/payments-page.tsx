import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/problem';
import { listQuery, oneQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { BatchTable } from './batch-table';
import type { Batch, WaitingGroup } from './contract';
import { ReceiptDialog } from './receipt-dialog';
import { Receipts } from './receipts';
import { ReturnedOrders } from './returned-orders';
import { WaitingCard } from './waiting-card';

/** What is to be paid and collected, and the batches that went to the bank. */
export function PaymentsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [receiving, receive] = useState(false);
  const waiting = useQuery(oneQuery<{ items: WaitingGroup[] }>(here, 'payment-batches/waiting'));
  const batches = useInfiniteQuery(listQuery<Batch>(here, 'payment-batches'));
  const rows = batches.data ? rowsOf(batches.data) : [];
  return (
    <>
      <Title
        end={
          <>
            <Link
              className="button second"
              to="/c/$cooperativeId/betalen/machtigingen"
              params={{ cooperativeId: here.cooperative_id }}
            >
              {t('banking.mandates')}
            </Link>
            {here.may('bank', 'bookkeeper') ? (
              <Button onClick={() => receive(true)}>{t('banking.receipt_add')}</Button>
            ) : null}
          </>
        }
      >
        {t('nav.banking')}
      </Title>
      <Loaded query={waiting}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="lead">{t('banking.none_waiting')}</p>
          ) : (
            items.map((group) => <WaitingCard key={`${group.kind}-${group.category}`} group={group} />)
          )
        }
      </Loaded>
      <ReturnedOrders />
      <section className="section" aria-labelledby="batches">
        <h2 id="batches">{t('banking.batches')}</h2>
        <ProblemNote problem={batches.error ? asProblem(batches.error) : null} retry={() => void batches.refetch()} />
        {batches.data && rows.length === 0 ? (
          <Empty title={t('banking.no_batches')}>{t('banking.no_batches_why')}</Empty>
        ) : null}
        {rows.length > 0 ? <BatchTable rows={rows} /> : null}
        <MoreRows query={batches} />
      </section>
      <Receipts />
      <ReceiptDialog open={receiving} onClose={() => receive(false)} />
    </>
  );
}
