import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../lib/contract';
import type { MemberShare, PlannedTerm, ShareChannel } from '../../../lib/contract-shares';
import { centsOf } from '../../../lib/money';
import { oneQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { Button } from '../../../ui/button';
import { Form } from '../../../ui/form';
import { Loaded } from '../../../ui/loaded';
import { useToast } from '../../../ui/toast';
import { useCalculation } from '../../wages/use-calculation';
import { inWords, isAbove } from '../amounts';
import { bodyOfPlan, startOf } from '../plan/plan-state';
import { PlanFields } from '../plan/plan-fields';
import { MandateSigning, type MandateWish } from '../plan/mandate-signing';
import { Preview } from '../plan/preview';
import { Signing, type AgreementWish } from '../plan/signing';
import { useSettle } from '../plan/use-settle';
import { OwnFrame } from '../../../shared/own-frame';
import { AskPlan } from './ask-plan';

/** How one pays: choose, see what it comes down to, agree. */
export function OwnPlanPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const share = useQuery(oneQuery<MemberShare>(here, 'shares/own'));
  const member = useQuery({
    ...oneQuery<Member>(here, `members/${here.member_id ?? ''}`),
    enabled: here.member_id !== null,
  });
  return (
    <OwnFrame title={t('shares.plan')} back="/c/$cooperativeId/mijn-aandeel">
      <div className="in">
        <h1 className="display">{t('shares.plan')}</h1>
      </div>
      <div className="block">
        <Loaded query={share}>
          {(one) => (
            <Loaded query={member}>{({ engagement }) => <OwnPlan share={one} engagement={engagement} />}</Loaded>
          )}
        </Loaded>
      </div>
    </OwnFrame>
  );
}

/** A transfer is always open; wage and invoices only to who has them. */
function channelsFor({ plan }: MemberShare, engagement: Member['engagement']): ShareChannel[] {
  const channels: ShareChannel[] = ['bank_transfer', 'direct_debit'];
  if (engagement === 'employed') channels.push('payroll');
  if (engagement === 'self_employed') channels.push('invoice_set_off');
  if (plan && !channels.includes(plan.channel)) channels.push(plan.channel);
  return channels;
}

function OwnPlan({ share, engagement }: { share: MemberShare; engagement: Member['engagement'] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const navigate = useNavigate();
  const [state, setState] = useState(() => startOf(share));
  const [wish, setWish] = useState<MandateWish>({ iban: '', holder_name: share.member_name });
  const [asking, ask] = useState(false);
  const body = bodyOfPlan(state);
  const mandate = state.channel === 'direct_debit' && !share.has_mandate ? wish : null;
  const preview = useCalculation<{ terms: PlannedTerm[] }>(`shares/${share.account_id}/plan-preview`, body);
  const settle = useSettle(share, () => {
    say(t('shares.plan_made'));
    void navigate({ to: '/c/$cooperativeId/mijn-aandeel', params: { cooperativeId: here.cooperative_id } });
  });
  const terms = preview.result?.terms ?? [];
  const { sign, instead } = toSign(share, body.channel, { terms, fromHolidayPay: state.fromHolidayPay });
  if (!isAbove(share.unpaid)) return <p>{t('shares.full_say')}</p>;
  if (asking)
    return (
      <AskPlan
        share={share}
        state={state}
        channels={channelsFor(share, engagement)}
        onChange={setState}
        onAsked={() => {
          say(t('shares.asked'));
          void navigate({ to: '/c/$cooperativeId/mijn-aandeel', params: { cooperativeId: here.cooperative_id } });
        }}
        onBack={() => ask(false)}
      />
    );
  return (
    <Form
      label={t('shares.plan')}
      className="stack wide"
      problem={settle.problem ?? preview.problem}
      onSubmit={() => settle.run({ body, mandate, sign, instead })}
    >
      <p>{t('shares.to_pay', { amount: inWords(share.unpaid) })}</p>
      <PlanFields
        share={share}
        state={state}
        channels={channelsFor(share, engagement)}
        most={share.limits.most_terms}
        onChange={setState}
      />
      <Preview terms={terms} stale={preview.stale} />
      {sign ? (
        <Signing
          accountId={share.account_id}
          wish={sign}
          onHolidayPay={(fromHolidayPay) => setState({ ...state, fromHolidayPay })}
        />
      ) : null}
      {mandate ? <MandateSigning wish={mandate} onChange={setWish} /> : null}
      <Button kind="main" wide type="submit" busy={settle.busy}>
        {t(sign || mandate ? 'shares.sign_and_settle' : 'shares.settle')}
      </Button>
      {share.request?.state === 'open' ? null : (
        <Button kind="quiet" wide onClick={() => ask(true)}>
          {t('shares.ask_more_time')}
        </Button>
      )}
    </Form>
  );
}

interface Chosen {
  terms: readonly PlannedTerm[];
  fromHolidayPay: boolean;
}

/** What is to be signed for this way of paying: nothing when an agreement runs that goes high enough. */
function toSign(
  { agreements }: MemberShare,
  channel: ShareChannel,
  { terms, fromHolidayPay }: Chosen,
): { sign: AgreementWish | null; instead: MemberShare['agreements'][number] | null } {
  const [first] = terms;
  if ((channel !== 'payroll' && channel !== 'invoice_set_off') || !first) return { sign: null, instead: null };
  const running = agreements.find(({ kind, revoked_on }) => kind === channel && revoked_on === null) ?? null;
  const highest = terms.reduce((most, { amount }) => (centsOf(amount) > centsOf(most) ? amount : most), first.amount);
  if (running && !isAbove(highest, running.most) && running.starts_on <= first.due_on) {
    return { sign: null, instead: null };
  }
  const from_holiday_pay = channel === 'payroll' && fromHolidayPay;
  return { sign: { kind: channel, most: highest, starts_on: first.due_on, from_holiday_pay }, instead: running };
}
