import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../lib/contract';
import { showMinutes } from '../../lib/minutes';
import type { Here } from '../../lib/session';
import { outbox } from '../../offline/outbox';
import { Button } from '../../ui/button';
import { Halt, ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { useTakeBack } from './use-submission';
import type { WeekDraft } from './use-week';
import { fixedOf, minutesOf, workedOf } from './week-draft';

/** The sum, where it is, and the one main button of the week. */
export function WeekFoot({ here, week, draft }: { here: Here; week: Week; draft: WeekDraft }): ReactElement {
  const { t } = useTranslation();
  const takeBack = useTakeBack(here, week.monday, week.member_id, draft);
  const open = workedOf(draft.lines);
  const total = open + minutesOf(fixedOf(week));
  const submitted = open === 0 && (week.state === 'submitted' || week.state === 'approved');
  return (
    <footer className="foot">
      <ProblemNote problem={takeBack.problem} />
      {draft.signedOut ? <SignInAgain /> : null}
      <p aria-live="polite">
        <b className="strong">
          <bdi>{showMinutes(total)}</bdi>
        </b>{' '}
        {t('week.hours')}{' '}
        <span className="soft small">· {submitted ? t(`entry.${week.state}`) : <Where draft={draft} />}</span>
      </p>
      {submitted ? (
        <>
          <State kind={week.state === 'approved' ? 'done' : 'busy'}>{t(`week.is_${week.state}`)}</State>
          {week.state === 'submitted' ? (
            <Button wide busy={takeBack.busy} onClick={() => takeBack.run(undefined)}>
              {t('week.take_back')}
            </Button>
          ) : null}
        </>
      ) : (
        <HandIn draft={draft} open={open} />
      )}
    </footer>
  );
}

function Where({ draft }: { draft: WeekDraft }): ReactElement {
  const { t } = useTranslation();
  if (draft.stuck > 0) return <>{t('offline.some_stuck', { count: draft.stuck })}</>;
  return <>{draft.waiting > 0 ? t('week.not_sent_yet') : t('week.kept')}</>;
}

function HandIn({ draft, open }: { draft: WeekDraft; open: number }): ReactElement {
  const { t } = useTranslation();
  const { handing } = draft;
  if (handing?.state === 'refused') {
    return (
      <>
        <Halt>{handing.refusal?.detail}</Halt>
        <Button wide onClick={() => void outbox.drop(handing.id)}>
          {t('offline.understood')}
        </Button>
      </>
    );
  }
  if (handing && handing.state !== 'sent') {
    return (
      <>
        <State kind="busy">{draft.stuck > 0 ? t('week.handing_in_held') : t('week.handing_in')}</State>
        <Button wide onClick={() => void outbox.drop(handing.id)}>
          {t('week.not_yet')}
        </Button>
      </>
    );
  }
  return (
    <Button kind="main" wide blocked={open === 0 ? t('week.nothing_to_submit') : null} onClick={draft.handIn}>
      {t('week.submit')}
    </Button>
  );
}

/** The session ended while hours were on their way; they wait on this device. */
export function SignInAgain(): ReactElement {
  const { t } = useTranslation();
  const terug = useLocation({ select: (location) => location.href });
  return (
    <Halt>
      {t('offline.signed_out')}{' '}
      <Link to="/inloggen" search={{ terug }}>
        {t('session.sign_in')}
      </Link>
    </Halt>
  );
}
