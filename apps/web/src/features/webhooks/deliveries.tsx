import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAndTime } from '../../lib/dates';
import { post } from '../../lib/http';
import { listQuery, rowsOf } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { MoreRows } from '../../ui/more';
import { ProblemNote } from '../../ui/notes';
import { State, type StateKind } from '../../ui/state';
import type { Delivery } from './contract';

const KINDS: Record<Delivery['state'], StateKind> = { delivered: 'done', waiting: 'busy', given_up: 'stop' };

/** The log of what an address was told, opened on demand; anything in it can be sent again. */
export function Deliveries({ webhookId }: { webhookId: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [open, setOpen] = useState(false);
  const query = useInfiniteQuery({
    ...listQuery<Delivery>(here, `webhooks/${webhookId}/deliveries`),
    enabled: open,
    refetchInterval: 10_000,
  });
  const replay = useAct((id: string) => post(`${here.api}/webhooks/${webhookId}/deliveries/${id}/replay`));
  const rows = query.data ? rowsOf(query.data) : [];
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('webhook.log')}</summary>
      <ProblemNote problem={replay.problem} />
      {query.data && rows.length === 0 ? <p className="soft">{t('webhook.log_empty')}</p> : null}
      <ul className="timeline">
        {rows.map((one) => (
          <li key={one.delivery_id}>
            <time dateTime={one.created_at}>{dateAndTime(one.created_at)}</time>
            <span>
              <b className="strong">{one.event}</b>{' '}
              <State kind={KINDS[one.state]}>{t(`webhook.state_${one.state}`)}</State>
              <span className="soft small own-line">{storyOf(one, t)}</span>
            </span>
            <Button kind="row" busy={replay.busy} onClick={() => replay.run(one.delivery_id)}>
              {t('webhook.replay')}
            </Button>
          </li>
        ))}
      </ul>
      <MoreRows query={query} />
    </details>
  );
}

/** What became of the last attempt, and when the next one is. */
function storyOf(delivery: Delivery, t: (key: string, values?: Record<string, unknown>) => string): string {
  const last = delivery.attempts.at(-1);
  const answered = last
    ? t(last.status === null ? 'webhook.no_answer' : 'webhook.answered', {
        status: last.status,
        reason: last.failure,
        count: delivery.attempts.length,
      })
    : '';
  const next = delivery.next_attempt_at ? t('webhook.next', { time: dateAndTime(delivery.next_attempt_at) }) : '';
  return [answered, next].filter(Boolean).join(' ');
}
