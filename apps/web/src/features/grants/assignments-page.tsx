import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { get, post } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { SignOutButton } from '../../shared/sign-out';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { SelectField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import type { Assignment, Assignments } from './contract';
import { grantBodyOf, GrantFields } from './grant-fields';
import { ScopeWords } from './scope-words';

const KEY = ['assignments'];

/** Where somebody of the service organisation may work, and the way to say that one is coming. */
export function AssignmentsPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: KEY, queryFn: () => get<Assignments>('/v1/assignments') });
  const [announcing, announce] = useState(false);
  const button = (
    <Button kind="main" onClick={() => announce(true)}>
      {t('grant.announce')}
    </Button>
  );
  return (
    <main className="work assignments" id="work">
      <Title end={button}>{t('grant.mine')}</Title>
      <p className="lead">{t('grant.mine_lead')}</p>
      <Loaded query={query}>
        {({ items, cooperatives }) => (
          <>
            {items.length === 0 ? (
              <Empty title={t('grant.mine_none')}>{t('grant.mine_none_why')}</Empty>
            ) : (
              items.map((one) => <Card key={one.grant_id} one={one} />)
            )}
            <Announce open={announcing} cooperatives={cooperatives} onClose={() => announce(false)} />
          </>
        )}
      </Loaded>
      <p>
        <SignOutButton />
      </p>
    </main>
  );
}

function useRefresh(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: KEY });
    void client.invalidateQueries({ queryKey: ['session'] });
  };
}

function Card({ one }: { one: Assignment }): ReactElement {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const end = useAct((id: string) => post<undefined>(`/v1/assignments/${id}/ending`), refresh);
  return (
    <section className="section" aria-labelledby={one.grant_id}>
      <h2 id={one.grant_id}>{one.name}</h2>
      <p>
        <State kind={one.state === 'live' ? 'busy' : one.state === 'ended' ? 'done' : 'later'}>
          {t(`grant.state_${one.state}`)}
        </State>{' '}
        <span className="soft">{t('grant.span', { from: fullDate(one.starts_on), to: fullDate(one.ends_on) })}</span>
      </p>
      <p>{one.reason}</p>
      <p className="soft small">
        <ScopeWords scope={one.scope} />
      </p>
      <ProblemNote problem={end.problem} />
      {one.state === 'ended' ? null : (
        <p className="set">
          {one.state === 'live' ? (
            <Link className="button row" to="/c/$cooperativeId" params={{ cooperativeId: one.cooperative_id }}>
              {t('grant.enter')}
            </Link>
          ) : null}
          <Button kind="row" busy={end.busy} onClick={() => end.run(one.grant_id)}>
            {t('grant.end')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Announce({
  open,
  cooperatives,
  onClose,
}: {
  open: boolean;
  cooperatives: Assignments['cooperatives'];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const act = useAct(
    (values: Values) =>
      post<Assignment>('/v1/assignments', { cooperative_id: values['cooperative_id'] ?? '', ...grantBodyOf(values) }),
    () => {
      refresh();
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('grant.announce')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>{t('grant.announce_why')}</p>
        <SelectField
          name="cooperative_id"
          label={t('grant.cooperative')}
          options={cooperatives.map((one) => ({
            value: one.cooperative_id,
            label: one.city ? `${one.name}, ${one.city}` : one.name,
          }))}
        />
        <GrantFields />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('grant.announce')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
