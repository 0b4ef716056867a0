import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare } from '../../../lib/contract-shares';
import { monthName, monthOf, spokenDate, today, wholeDate } from '../../../lib/dates';
import { centsOf, showEuro } from '../../../lib/money';
import { useHere } from '../../../lib/session';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/notes';
import { State } from '../../../ui/state';
import { inWords, isAbove } from '../amounts';
import { PayPanel } from '../pay-panel';
import { RequestNote } from './request-note';
import { SkipDialog } from './skip-dialog';

/** Where she stands in words, and the one thing to do now. */
export function Standing({ share }: { share: MemberShare }): ReactElement {
  return (
    <section className="block stack">
      <RequestNote share={share} />
      <Late share={share} />
      <Overpaid share={share} />
      {share.state === 'paying' ? <Paying share={share} /> : <Rest share={share} />}
    </section>
  );
}

function Rest({ share }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { state } = share;
  if (state === 'full') {
    return (
      <p>
        <State kind="done">{t('shares.full')}</State> <span className="own-line">{t('shares.full_say')}</span>
      </p>
    );
  }
  if (state !== 'leaving') return <p>{t('shares.closed_say')}</p>;
  return (
    <p>
      {t('shares.leaving_say')}{' '}
      <Link
        className="link"
        to="/c/$cooperativeId/aandelen/vertrek/$accountId"
        params={{ cooperativeId: here.cooperative_id, accountId: share.account_id }}
      >
        {t('shares.leaving_see')}
      </Link>
    </p>
  );
}

/** Never a reproach: what is open, and what can be done about it. */
function Late({ share: { arrears, arrears_since, late_terms } }: { share: MemberShare }): ReactElement | null {
  const { t } = useTranslation();
  if (late_terms === 0 || arrears_since === null) return null;
  const month = monthName(monthOf(arrears_since));
  return (
    <Note kind="busy">
      <p>
        <b className="strong">
          {t(late_terms === 1 ? 'shares.late_one' : 'shares.late_more', { amount: inWords(arrears), month })}
        </b>
      </p>
      <p>{t('shares.late_way_out')}</p>
    </Note>
  );
}

function Overpaid({ share: { held } }: { share: MemberShare }): ReactElement | null {
  const { t } = useTranslation();
  if (!isAbove(held)) return null;
  return <Note kind="done">{t('shares.overpaid', { amount: inWords(held) })}</Note>;
}

function Paying({ share }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  const [paying, setPaying] = useState(false);
  const [skipping, setSkipping] = useState(false);
  const here = useHere();
  const params = { cooperativeId: here.cooperative_id };
  const { plan, next_term: next } = share;
  const last = plan?.terms.at(-1);
  const self = plan === null || plan.channel === 'bank_transfer' || plan.channel === 'cash';
  const dueNow = self && isAbove(share.due);
  // terms that went before: all that is open by today, as the panel to pay asks
  const more = next !== null && centsOf(share.due) > centsOf(next.open);
  const pay = (
    <Button
      kind={dueNow ? 'main' : 'second'}
      wide
      aria-expanded={paying}
      aria-controls="pay"
      onClick={() => setPaying(!paying)}
    >
      {t('shares.pay_now')}
    </Button>
  );
  return (
    <>
      <p>
        {t('shares.to_pay', { amount: inWords(share.unpaid) })}{' '}
        {last
          ? t('shares.done_on', { day: `${spokenDate(last.due_on)} ${last.due_on.slice(0, 4)}` })
          : t('shares.no_plan')}
      </p>
      {plan && next ? (
        <ul className="lines">
          <li className="line told-line">
            <span>
              {t(next.due_on <= today() ? 'shares.open_term' : 'shares.next_term')}
              <small>
                {more ? t('shares.open_since', { day: wholeDate(next.due_on) }) : wholeDate(next.due_on)}
                {t('ui.comma')} {t(`shares.by_${plan.channel}`)}
              </small>
            </span>
            <bdi className="money strong">{showEuro(more ? share.due : next.open)}</bdi>
          </li>
        </ul>
      ) : null}
      {plan ? (
        <>
          {dueNow ? null : <p className="soft">{t(self ? 'shares.wait_for_day' : 'shares.nothing_to_do')}</p>}
          {pay}
          {paying ? <PayHere share={share} /> : null}
          <h2>{t('shares.not_now')}</h2>
          <div className="set halves">
            <Link className="button second" to="/c/$cooperativeId/mijn-aandeel/plan" params={params}>
              {t('shares.change_plan')}
            </Link>
            {plan.rhythm === 'once' ? null : <Button onClick={() => setSkipping(true)}>{t('shares.skip')}</Button>}
          </div>
          {skipping ? <SkipDialog share={share} onClose={() => setSkipping(false)} /> : null}
        </>
      ) : (
        <>
          <Link className="button main wide" to="/c/$cooperativeId/mijn-aandeel/plan" params={params}>
            {t('shares.make_plan')}
          </Link>
          {pay}
          {paying ? <PayHere share={share} /> : null}
        </>
      )}
    </>
  );
}

const PayHere = ({ share }: { share: MemberShare }): ReactElement => (
  <div id="pay">
    <PayPanel share={share} />
  </div>
);
