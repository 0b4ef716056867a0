import { Link } from '@tanstack/react-router';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingForYou } from '../../lib/contract';
import { fullDate } from '../../lib/dates';
import { useHere } from '../../lib/session';

type Kind = WaitingForYou['items'][number]['kind'];

/** Where each kind of work is done. */
const PLACE = {
  applications: '/c/$cooperativeId/leden/aanmeldingen',
  appeals: '/c/$cooperativeId/leden',
  requests: '/c/$cooperativeId/aandelen',
  objections: '/c/$cooperativeId/aandelen/vertrek',
  refunds: '/c/$cooperativeId/aandelen/vertrek',
  profit_to_adopt: '/c/$cooperativeId/grootboek/winst',
  batches_to_approve: '/c/$cooperativeId/betalen',
  accounts: '/c/$cooperativeId/betalen',
  refund_accounts: '/c/$cooperativeId/aandelen/vertrek',
  profit_to_confirm: '/c/$cooperativeId/grootboek/winst',
  batches_to_send: '/c/$cooperativeId/betalen',
  returned: '/c/$cooperativeId/betalen',
  loan_terms: '/c/$cooperativeId/grootboek/leningen',
  claims: '/c/$cooperativeId/aandelen/vertrek',
  held: '/c/$cooperativeId/aandelen',
  talks: '/c/$cooperativeId/aandelen',
  without_account: '/c/$cooperativeId/aandelen',
  receipts_late: '/c/$cooperativeId/betalen',
} as const satisfies Record<Kind, string>;

/** Which of what is there. */
const SEARCH: Partial<Record<Kind, Record<string, string>>> = { appeals: { status: 'expulsion_appealable' } };

/** What waits for a decision or an act of yours, one line each, decisions first; under it what you may only look at. */
export function Waiting({ items }: WaitingForYou): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Lines title={t('today.waiting')} items={items.filter(({ may_act }) => may_act)} />
      <Lines title={t('today.waiting_others')} items={items.filter(({ may_act }) => !may_act)} />
    </>
  );
}

function Lines({ items, title }: WaitingForYou & { title: string }): ReactElement | null {
  const { t } = useTranslation();
  const { cooperative_id: cooperativeId } = useHere();
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="lines ends">
        {items.map(({ count, kind, since }) => (
          <li className="line" key={kind}>
            <Link to={PLACE[kind]} params={{ cooperativeId }} search={SEARCH[kind] ?? {}}>
              {t(`today.waits_${kind}`, { count })}
            </Link>
            {since ? (
              <span className="soft small">
                {t(count === 1 ? 'today.waits_since' : 'today.waits_oldest', { day: fullDate(since) })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
