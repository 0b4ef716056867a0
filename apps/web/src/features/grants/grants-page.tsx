import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAndTime, fullDate } from '../../lib/dates';
import { post } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { State, type StateKind } from '../../ui/state';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { SettingsCrumb } from '../settings/settings-crumb';
import { AccessList } from './access-list';
import type { Grant, Grants } from './contract';
import { GiveDialog } from './give-dialog';
import { ScopeWords } from './scope-words';

const KINDS: Record<Grant['state'], StateKind> = { live: 'busy', announced: 'later', coming: 'later', ended: 'done' };

/** Who of the service organisation was let in, what they looked at, and the way to end it. */
export function GrantsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const query = useQuery(oneQuery<Grants>(here, 'grants'));
  const [giving, give] = useState(false);
  const [ending, end] = useState<Grant | null>(null);
  const act = useAct(
    (id: string) => post<Grant>(`${here.api}/grants/${id}/ending`),
    () => {
      end(null);
      say(t('grant.ended'));
    },
  );
  const canGive = here.can('board') && (query.data?.staff.length ?? 0) > 0;
  const button = canGive ? (
    <Button kind="main" onClick={() => give(true)}>
      {t('grant.give')}
    </Button>
  ) : null;
  return (
    <>
      <Title crumb={<SettingsCrumb />} end={query.data?.items.length ? button : null}>
        {t('settings.place_grants')}
      </Title>
      <p className="lead">{t('grant.lead')}</p>
      <Loaded query={query}>
        {({ items, staff }) => (
          <>
            {items.length === 0 ? (
              <Empty title={t('grant.none')} act={button}>
                {t('grant.none_why')}
              </Empty>
            ) : (
              items.map((one) => <GrantCard key={one.grant_id} grant={one} onEnd={() => end(one)} />)
            )}
            <GiveDialog open={giving} staff={staff} onClose={() => give(false)} />
          </>
        )}
      </Loaded>
      {query.data?.items.some(({ uses }) => uses > 0) ? <AccessList /> : null}
      <ConfirmDialog
        open={ending !== null}
        title={t('grant.end_title', { name: ending?.staff_name ?? '' })}
        act={t('grant.end')}
        danger
        busy={act.busy}
        onAct={() => ending && act.run(ending.grant_id)}
        onClose={() => end(null)}
      >
        <p>{t('grant.end_why')}</p>
        <ProblemNote problem={act.problem} />
      </ConfirmDialog>
    </>
  );
}

function GrantCard({ grant, onEnd }: { grant: Grant; onEnd: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="section" aria-labelledby={grant.grant_id}>
      <h2 id={grant.grant_id}>
        {grant.staff_name}, {grant.organisation}
      </h2>
      <p>
        <State kind={KINDS[grant.state]}>{t(`grant.state_${grant.state}`)}</State>{' '}
        <span className="soft">{t(`grant.origin_${grant.origin}`)}</span>
      </p>
      <p>{grant.reason}</p>
      <p className="soft small">
        <ScopeWords scope={grant.scope} />.{' '}
        {t('grant.span', { from: fullDate(grant.starts_on), to: fullDate(grant.ends_on) })}
      </p>
      <p className="soft small">
        {t('grant.uses', { count: grant.uses })} {t('grant.writes', { count: grant.writes })}{' '}
        {grant.last_used_at ? t('grant.last', { time: dateAndTime(grant.last_used_at) }) : ''}
      </p>
      {grant.state === 'ended' ? null : (
        <p>
          <Button kind="row" onClick={onEnd}>
            {t('grant.end')}
          </Button>
        </p>
      )}
    </section>
  );
}
