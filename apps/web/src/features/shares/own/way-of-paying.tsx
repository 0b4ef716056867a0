import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare, ShareAgreement } from '../../../lib/contract-shares';
import { fullDate } from '../../../lib/dates';
import { post, remove } from '../../../lib/http';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { ProblemNote } from '../../../ui/notes';
import { useToast } from '../../../ui/toast';
import { inWords } from '../amounts';

/** The agreements that run, each with its words and the button that stops it. */
export function WayOfPaying({ share }: { share: MemberShare }): ReactElement | null {
  const { t } = useTranslation();
  const running = share.agreements.filter(({ revoked_on }) => revoked_on === null);
  if (running.length === 0 && !share.has_mandate) return null;
  return (
    <section className="block stack" aria-labelledby="agreed">
      <h2 id="agreed">{t('shares.agreed')}</h2>
      {share.has_mandate ? <Mandate /> : null}
      {running.map((agreement) => (
        <Running key={agreement.agreement_id} accountId={share.account_id} agreement={agreement} />
      ))}
    </section>
  );
}

function Mandate(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [asking, ask] = useState(false);
  const stop = useAct(
    () => post(`${here.api}/mandates/own/end`),
    () => {
      ask(false);
      say(t('shares.stopped'));
    },
  );
  return (
    <>
      <p>
        {t('shares.agreed_mandate')} <b className="strong">{t('shares.stop_any_day')}</b>
      </p>
      <Button wide onClick={() => ask(true)}>
        {t('shares.stop_mandate')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('shares.stop_mandate')}
        act={t('shares.stop_now')}
        busy={stop.busy}
        onAct={() => stop.run(undefined)}
        onClose={() => ask(false)}
      >
        <ProblemNote problem={stop.problem} />
        <p>{t('shares.stop_say')}</p>
      </ConfirmDialog>
    </>
  );
}

function Running({ accountId, agreement }: { accountId: string; agreement: ShareAgreement }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [asking, ask] = useState(false);
  const stop = useAct(
    () => remove(`${here.api}/shares/${accountId}/deduction-agreements/${agreement.agreement_id}`),
    () => {
      ask(false);
      say(t('shares.stopped'));
    },
  );
  const { kind, most, signed_at, starts_on, wording } = agreement;
  return (
    <>
      <p>
        {t(`shares.agreed_${kind}`, { amount: inWords(most) })} <b className="strong">{t('shares.stop_any_day')}</b>
      </p>
      <details>
        <summary className="link">{t('shares.signed_words')}</summary>
        <blockquote className="signed" dir="auto">
          <p>{wording}</p>
          <footer className="small soft">
            {t('shares.signed_on', { day: fullDate(signed_at.slice(0, 10)), from: fullDate(starts_on) })}
          </footer>
        </blockquote>
      </details>
      <Button wide onClick={() => ask(true)}>
        {t(`shares.stop_${kind}`)}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t(`shares.stop_${kind}`)}
        act={t('shares.stop_now')}
        busy={stop.busy}
        onAct={() => stop.run(undefined)}
        onClose={() => ask(false)}
      >
        <ProblemNote problem={stop.problem} />
        <p>{t('shares.stop_say')}</p>
      </ConfirmDialog>
    </>
  );
}
