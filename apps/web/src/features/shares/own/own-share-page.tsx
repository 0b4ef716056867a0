import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare } from '../../../lib/contract-shares';
import { asProblem } from '../../../lib/problem';
import { oneQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { Empty } from '../../../ui/empty';
import { Loaded } from '../../../ui/loaded';
import { OwnLoansLink } from '../../loans/own-loans-link';
import { inWords, isAbove } from '../amounts';
import { History } from '../history';
import { SharePicture } from '../share-picture';
import { TermsList } from '../terms-list';
import { Folded } from './folded';
import { IfILeave } from './if-i-leave';
import { OwnFrame } from '../../../shared/own-frame';
import { Papers } from '../papers';
import { Standing } from './standing';
import { WayOfPaying } from './way-of-paying';

/** One's own share: how much is paid, what comes next, and every way out. */
export function OwnSharePage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<MemberShare>(here, 'shares/own'));
  const none = query.error !== null && asProblem(query.error).status === 404;
  return (
    <OwnFrame title={t('shares.mine')} back="/c/$cooperativeId/thuis">
      {none ? (
        <>
          <div className="in">
            <h1 className="display">{t('shares.mine')}</h1>
          </div>
          <Empty title={t('shares.none')}>{t('shares.none_why')}</Empty>
        </>
      ) : (
        <Loaded query={query}>{(share) => <Body share={share} />}</Loaded>
      )}
    </OwnFrame>
  );
}

function Body({ share }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  // what is paid back is not hers in the co-operative any more
  const gone = share.state === 'leaving' || (share.state === 'closed' && share.ended_on !== null);
  return (
    <>
      <section className="yours">
        <h1 className="kicker">{t('shares.mine')}</h1>
        <Headline share={share} />
      </section>
      {isAbove(share.obligation) && !gone ? (
        <figure>
          <SharePicture paid={share.paid} obligation={share.obligation} />
        </figure>
      ) : null}
      <Standing share={share} />
      <WayOfPaying share={share} />
      <section className="block stack" aria-labelledby="questions">
        <h2 id="questions">{t('shares.more')}</h2>
        <div className="lines">
          {share.plan ? (
            <Folded title={t('shares.all_terms')}>
              <TermsList terms={share.plan.terms} />
            </Folded>
          ) : null}
          <Folded title={t('shares.history')}>
            <History movements={share.movements} />
          </Folded>
          {gone || share.state === 'closed' ? null : (
            <Folded title={t('shares.if_i_leave')}>
              <IfILeave accountId={share.account_id} />
            </Folded>
          )}
          <Folded title={t('shares.papers')}>
            <Papers accountId={share.account_id} />
          </Folded>
          {gone ? null : (
            <Folded title={t('shares.what_for')}>
              <p>{t('shares.what_for_owner')}</p>
              <p>{t('shares.what_for_vote')}</p>
            </Folded>
          )}
        </div>
        <div className="set">
          <OwnLoansLink />
        </div>
      </section>
    </>
  );
}

function Headline({ share }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  const { claim, obligation, paid, state } = share;
  if (state === 'leaving' || state === 'closed') {
    const amount = state === 'leaving' ? claim : paid;
    return (
      <p className="says">
        {t(state === 'leaving' ? 'shares.says_back' : 'shares.says_was')}{' '}
        <strong className="amount display">
          <bdi className="money">{inWords(amount)}</bdi>
        </strong>
        <b>{t(state === 'leaving' ? 'shares.says_back_of' : 'shares.says_closed')}</b>
      </p>
    );
  }
  return (
    <p className="says">
      {t('shares.says_have')}{' '}
      <strong className="amount display">
        <bdi className="money">{inWords(paid)}</bdi>
      </strong>
      <b>{t('shares.says_of', { total: inWords(obligation) })}</b>
    </p>
  );
}
