import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare, ShareMovement } from '../../../lib/contract-shares';
import { fullDate, today } from '../../../lib/dates';
import { showEuro } from '../../../lib/money';
import { oneQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { Button } from '../../../ui/button';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/notes';
import { Title } from '../../../ui/title';
import { MemberAccount } from '../../banking/party-account';
import { inWords, isAbove } from '../amounts';
import { History } from '../history';
import { Papers } from '../papers';
import { SharePicture } from '../share-picture';
import { TermsList } from '../terms-list';
import { AccountActs } from './account-acts';
import { Overpayment } from './overpayment';
import { CorrectDialog } from './correct-dialog';

/** One account at the office: where it stands, the plan, everything that happened, and what can be done. */
export function ShareAccountPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { accountId } = useParams({ from: '/c/$cooperativeId/aandelen/$accountId' });
  const query = useQuery(oneQuery<MemberShare>(here, `shares/${accountId}`));
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/aandelen" params={{ cooperativeId: here.cooperative_id }}>
            {t('nav.shares')}
          </Link>
        }
        {...(query.data ? { aside: t('shares.number', { number: query.data.member_number }) } : {})}
      >
        {query.data?.member_name ?? t('nav.shares')}
      </Title>
      <Loaded query={query}>{(share) => <Body share={share} />}</Loaded>
    </>
  );
}

function Body({ share }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [correcting, setCorrecting] = useState<ShareMovement | null>(null);
  const late = share.late_terms > 0 && share.arrears_since !== null;
  return (
    <>
      <Lead share={share} />
      {late ? (
        <Note>
          {t('shares.late_office', {
            count: share.late_terms,
            amount: inWords(share.arrears),
            day: fullDate(share.arrears_since ?? share.on),
          })}
        </Note>
      ) : null}
      {isAbove(share.held) ? <Overpayment share={share} /> : null}
      <AccountActs share={share} />
      <div className="split day-split gap">
        <div>
          <section className="section" aria-labelledby="story">
            <h2 id="story">{t('shares.history')}</h2>
            <History
              movements={share.movements}
              act={(one) =>
                one.correctable && here.may('shares', 'bookkeeper') ? (
                  <Button kind="row" onClick={() => setCorrecting(one)}>
                    {t('shares.correct')}
                  </Button>
                ) : null
              }
            />
          </section>
        </div>
        <aside className="side">
          {hasLeft(share) ? null : <SharePicture paid={share.paid} obligation={share.obligation} />}
          <Plan share={share} />
          <Agreements share={share} />
          {isAbove(share.held) ? <MemberAccount memberId={share.member_id} name={share.member_name} /> : null}
          <section aria-labelledby="papers">
            <h2 id="papers">{t('shares.papers')}</h2>
            <Papers accountId={share.account_id} />
          </section>
        </aside>
      </div>
      {correcting ? (
        <CorrectDialog
          key={correcting.movement_id}
          accountId={share.account_id}
          movement={correcting}
          onClose={() => setCorrecting(null)}
        />
      ) : null}
    </>
  );
}

/** What she paid in has become a claim, paid back or not. */
const hasLeft = ({ claim, ended_on, state }: MemberShare): boolean =>
  state === 'leaving' || isAbove(claim) || (state === 'closed' && ended_on !== null);

function Lead({ share }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  const { cooperative_id: cooperativeId } = useHere();
  if (!hasLeft(share)) {
    const { obligation, paid, unpaid } = share;
    const amounts = { paid: inWords(paid), total: inWords(obligation), open: inWords(unpaid) };
    return <p className="lead">{t('shares.lead', amounts)}</p>;
  }
  return (
    <p className="lead">
      {isAbove(share.claim)
        ? t('shares.lead_left', { amount: inWords(share.claim) })
        : t('shares.lead_settled', { day: fullDate(share.ended_on ?? share.on) })}{' '}
      <Link to="/c/$cooperativeId/aandelen/vertrek/$accountId" params={{ cooperativeId, accountId: share.account_id }}>
        {t('shares.to_exit')}
      </Link>
    </p>
  );
}

function Plan({ share: { next_term, payment_reference, plan } }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('shares.plan_office')}</h2>
      <p className="soft">
        {plan
          ? `${t(`shares.rhythm_${plan.rhythm}`)}, ${t(`shares.channel_${plan.channel}`)}`
          : t('shares.no_plan_office')}
      </p>
      {next_term ? (
        <p>
          {t(next_term.due_on < today() ? 'shares.was_due_office' : 'shares.next_office', {
            amount: showEuro(next_term.open),
            day: fullDate(next_term.due_on),
          })}
        </p>
      ) : null}
      <p>
        <span className="soft">{t('shares.pay_reference')}</span> <bdi className="money">{payment_reference}</bdi>
      </p>
      {plan ? (
        <details>
          <summary className="link">{t('shares.all_terms')}</summary>
          <TermsList terms={plan.terms} />
        </details>
      ) : null}
    </section>
  );
}

function Agreements({ share: { agreements } }: { share: MemberShare }): ReactElement | null {
  const { t } = useTranslation();
  if (agreements.length === 0) return null;
  return (
    <section aria-labelledby="agreements">
      <h2 id="agreements">{t('shares.signed_office')}</h2>
      {agreements.map(({ agreement_id, kind, most, revoked_on, signed_at, wording }) => (
        <details key={agreement_id}>
          <summary className="link">
            {t(`shares.channel_${kind}`)}, {t('shares.at_most', { amount: showEuro(most) })}
            {revoked_on ? ` (${t('shares.stopped_on', { day: fullDate(revoked_on) })})` : ''}
          </summary>
          <blockquote className="signed" dir="auto">
            <p>{wording}</p>
            <footer className="small soft">{t('shares.signed_day', { day: fullDate(signed_at.slice(0, 10)) })}</footer>
          </blockquote>
        </details>
      ))}
    </section>
  );
}
