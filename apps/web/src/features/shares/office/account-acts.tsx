import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare } from '../../../lib/contract-shares';
import { useHere } from '../../../lib/session';
import { Button } from '../../../ui/button';
import { SkipDialog } from '../own/skip-dialog';
import { ObligationDialog } from './obligation-dialog';
import { PaymentDialog } from './payment-dialog';
import { PlanDialog } from './plan-dialog';

type Doing = 'payment' | 'plan' | 'skip' | 'subscriptions' | 'remissions' | null;

/** Beyond what a member may herself: up to two years. */
const MOST_SKIPPED = 24;

/** What the office can do on an account; a payment is what it does most. */
export function AccountActs({ share }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [doing, setDoing] = useState<Doing>(null);
  const close = (): void => setDoing(null);
  const open = share.state === 'paying' || share.state === 'full';
  const paying = share.state === 'paying';
  return (
    <div className="set gap">
      {here.may('shares', 'bookkeeper') ? (
        <Button kind={open ? 'main' : 'second'} onClick={() => setDoing('payment')}>
          {t('shares.record_payment')}
        </Button>
      ) : null}
      {paying ? (
        <Button onClick={() => setDoing('plan')}>{t(share.plan ? 'shares.change_plan' : 'shares.make_plan')}</Button>
      ) : null}
      {paying && share.plan && share.plan.rhythm !== 'once' ? (
        <Button onClick={() => setDoing('skip')}>{t('shares.skip')}</Button>
      ) : null}
      {open ? <Button onClick={() => setDoing('subscriptions')}>{t('shares.second_share')}</Button> : null}
      {paying && here.may('shares', 'board') ? (
        <Button onClick={() => setDoing('remissions')}>{t('shares.remit')}</Button>
      ) : null}
      <Link
        className="button quiet"
        to="/c/$cooperativeId/leden/$memberId"
        params={{ cooperativeId: here.cooperative_id, memberId: share.member_id }}
      >
        {t('shares.to_member')}
      </Link>
      {doing === 'payment' ? <PaymentDialog share={share} onClose={close} /> : null}
      {doing === 'plan' ? <PlanDialog share={share} onClose={close} /> : null}
      {doing === 'skip' ? <SkipDialog share={share} most={MOST_SKIPPED} onClose={close} /> : null}
      {doing === 'subscriptions' || doing === 'remissions' ? (
        <ObligationDialog kind={doing} share={share} onClose={close} />
      ) : null}
    </div>
  );
}
