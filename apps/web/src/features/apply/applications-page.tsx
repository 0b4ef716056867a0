import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../lib/contract';
import { fullDate } from '../../lib/dates';
import { put, remove } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Note, ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { DecisionDialog, type Decision } from './decision-dialog';

/** Who wants to become a member, and the public link by which they apply. */
export function ApplicationsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<{ items: Application[] }>(here, 'applications'));
  const [decision, setDecision] = useState<Decision | null>(null);
  const params = { cooperativeId: here.cooperative_id };
  const decides = here.can('board');
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/leden" params={params}>
            {t('nav.members')}
          </Link>
        }
      >
        {t('apply.inbox')}
      </Title>
      {decides ? null : <p className="lead">{t('apply.board_decides')}</p>}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('apply.none')}>{decides ? t('apply.none_why') : t('apply.none_why_office')}</Empty>
          ) : (
            <>
              {items.map((one) => (
                <Waiting key={one.application_id} application={one} onDecide={setDecision} />
              ))}
            </>
          )
        }
      </Loaded>
      {here.grant ? null : <PublicLink />}
      <DecisionDialog
        key={decision?.application.application_id ?? 'none'}
        decision={decision}
        onClose={() => setDecision(null)}
      />
    </>
  );
}

function Waiting({
  application,
  onDecide,
}: {
  application: Application;
  onDecide: (decision: Decision) => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { similar } = application;
  return (
    <section className="section">
      <h2>
        {application.given_name} {application.family_name}
      </h2>
      <p className="soft">
        {[
          fullDate(application.applied_on),
          t(`member.engagement_${application.engagement}`),
          t('apply.times', { count: application.instalments }),
          application.email,
          application.phone,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {application.motivation ? <p>{application.motivation}</p> : null}
      {similar.length > 0 ? (
        <div className="set gap">
          <Note>
            {t('apply.similar')}{' '}
            {similar
              .map(
                (one) =>
                  `${one.name} (${one.number}): ${one.because.map((why) => t(`apply.because_${why}`)).join(', ')}`,
              )
              .join('; ')}
          </Note>
        </div>
      ) : null}
      {here.can('board') ? (
        <div className="set gap">
          <Button kind="main" onClick={() => onDecide({ application, act: 'accept_on_trial' })}>
            {t('apply.on_trial')}
          </Button>
          <Button onClick={() => onDecide({ application, act: 'admit' })}>{t('apply.admit')}</Button>
          <Button kind="quiet" onClick={() => onDecide({ application, act: 'reject' })}>
            {t('apply.reject')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function PublicLink(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<{ url: string | null }>(here, 'application-link'));
  const renew = useAct(() => put<{ url: string | null }>(`${here.api}/application-link`, {}));
  const close = useAct(() => remove(`${here.api}/application-link`));
  return (
    <section className="section">
      <h2>{t('apply.link')}</h2>
      <p className="soft">{t('apply.link_why')}</p>
      <ProblemNote problem={renew.problem ?? close.problem} />
      <Loaded query={query}>
        {({ url }) => (
          <>
            {url ? (
              <p>
                <a href={url}>{url}</a>
              </p>
            ) : here.can('board') ? null : (
              <p>{t('apply.link_none')}</p>
            )}
            {here.can('board') ? (
              <div className="set gap">
                <Button busy={renew.busy} onClick={() => renew.run(undefined)}>
                  {url ? t('apply.link_renew') : t('apply.link_open')}
                </Button>
                {url ? (
                  <Button kind="quiet" busy={close.busy} onClick={() => close.run(undefined)}>
                    {t('apply.link_close')}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}
