import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSession } from '../../lib/contract-security';
import { spokenDate } from '../../lib/dates';
import { get, remove } from '../../lib/http';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { useToast } from '../../ui/toast';

/** Where this person is signed in, and signing out there. */
export function Devices(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useToast();
  const query = useQuery({
    queryKey: ['own-sessions'],
    queryFn: () => get<{ items: OwnSession[] }>('/v1/sessions'),
    staleTime: 0,
  });
  const end = useAct(
    (path: string) => remove(path),
    () => {
      void client.invalidateQueries({ queryKey: ['own-sessions'] });
      say(t('security.ended'));
    },
  );
  const nameOf = (one: OwnSession): string =>
    [one.browser, one.system].filter(Boolean).join(', ') || t('security.kind_program');
  return (
    <section className="stack" aria-labelledby="devices">
      <h2 id="devices">{t('security.devices')}</h2>
      <ProblemNote problem={end.problem} />
      <Loaded query={query}>
        {({ items }) => (
          <>
            <ul className="lines ends">
              {items.map((one) => (
                <li className="line" key={one.session_id}>
                  <span>
                    <b>{nameOf(one)}</b>
                    <br />
                    <span className="small soft">
                      {t(`security.kind_${one.kind}`)},{' '}
                      {t('security.last_seen', { date: spokenDate(one.last_seen_at.slice(0, 10)) })}
                      {one.network ? `, ${one.network}` : ''}
                    </span>
                  </span>
                  {one.current ? (
                    <State kind="done">{t('security.here')}</State>
                  ) : (
                    <Button kind="row" busy={end.busy} onClick={() => end.run(`/v1/sessions/${one.session_id}`)}>
                      {t('security.end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {items.length > 1 ? (
              <p>
                <Button busy={end.busy} onClick={() => end.run('/v1/other-sessions')}>
                  {t('security.end_others')}
                </Button>
              </p>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}
