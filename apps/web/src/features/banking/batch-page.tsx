import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAndTime, fullDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Loaded } from '../../ui/loaded';
import { Euro } from '../../ui/money';
import { Halt, Note } from '../../ui/notes';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { BatchActs } from './batch-acts';
import { BatchLines } from './batch-lines';
import { titleOf } from './batch-table';
import { SHAPES, type BatchDetail } from './contract';

/** One batch: what it is worth, where it is, what stands out, and the next step. */
export function BatchPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { batchId } = useParams({ from: '/c/$cooperativeId/betalen/$batchId' });
  const query = useQuery(oneQuery<BatchDetail>(here, `payment-batches/${batchId}`));
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/betalen" params={{ cooperativeId: here.cooperative_id }}>
            {t('nav.banking')}
          </Link>
        }
        {...(query.data ? { aside: fullDate(query.data.execution_on) } : {})}
      >
        {query.data ? titleOf(query.data, t) : t('nav.banking')}
      </Title>
      <Loaded query={query}>{(batch) => <Body key={batch.version} batch={batch} />}</Loaded>
    </>
  );
}

function Body({ batch }: { batch: BatchDetail }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <p className="lead">
        {t(`banking.count_${batch.kind}`, { count: batch.order_count })}
        {', '}
        <b className="strong">
          <Euro>{batch.total}</Euro>
        </b>
        . {t(`banking.says_${batch.state}`)}
      </p>
      {batch.rejected_because === '' ? null : <Halt>{batch.rejected_because}</Halt>}
      {batch.flags.map(({ flag, count }) => (
        <Note key={flag}>{t(`banking.flagged_${flag}`, { count })}</Note>
      ))}
      <dl className="facts gap">
        <dt>{t('ui.state')}</dt>
        <dd>
          <State kind={SHAPES[batch.state]}>{t(`banking.state_${batch.state}`)}</State>
        </dd>
        <dt>{t(`banking.own_account_${batch.kind}`)}</dt>
        <dd>{batch.iban}</dd>
        <dt>{t('banking.made_by')}</dt>
        <dd>{batch.made_by_name}</dd>
        {batch.changed_by_names.length === 0 ? null : (
          <>
            <dt>{t('banking.changed_by')}</dt>
            <dd>{batch.changed_by_names.join(', ')}</dd>
          </>
        )}
        {batch.approved_by_name === '' ? null : (
          <>
            <dt>{t('banking.approved_by')}</dt>
            <dd>{batch.approved_by_name}</dd>
          </>
        )}
        {batch.exported_at === null ? null : (
          <>
            <dt>{t('banking.exported_at')}</dt>
            <dd>{dateAndTime(batch.exported_at)}</dd>
            <dt>{t('banking.message_id')}</dt>
            <dd className="break">{batch.message_id}</dd>
          </>
        )}
        {batch.totals.length > 1
          ? batch.totals.map(({ state, count, total }) => (
              <Fragment key={state}>
                <dt>{t(`banking.line_${state}`)}</dt>
                <dd>
                  {count}, <Euro>{total}</Euro>
                </dd>
              </Fragment>
            ))
          : null}
      </dl>
      <BatchLines batch={batch} />
      <BatchActs batch={batch} />
    </>
  );
}
