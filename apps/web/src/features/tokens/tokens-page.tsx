import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiToken } from '../../lib/contract-security';
import { spokenDate } from '../../lib/dates';
import { remove } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { SettingsCrumb } from '../settings/settings-crumb';
import { TokenDialog } from './token-dialog';

const KINDS = { works: 'done', expired: 'later', ended: 'stop' } as const;

/** Programs that may reach this co-operative's data, and until when. */
export function TokensPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const query = useQuery(oneQuery<{ items: ApiToken[] }>(here, 'api-tokens'));
  const [making, setMaking] = useState(false);
  const end = useAct(
    (id: string) => remove(`${here.api}/api-tokens/${id}`),
    () => say(t('token.ended')),
  );
  const nothing = query.data?.items.length === 0;
  const make = (
    <Button kind="main" onClick={() => setMaking(true)}>
      {t('token.make')}
    </Button>
  );
  return (
    <>
      <Title crumb={<SettingsCrumb />} end={nothing ? null : make}>
        {t('settings.place_tokens')}
      </Title>
      <p className="lead">{t('token.lead')}</p>
      <ProblemNote problem={end.problem} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('token.none')} act={make}>
              {t('token.none_why')}
            </Empty>
          ) : (
            <table className="table quiet">
              <caption className="sr">{t('settings.place_tokens')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('token.name')}</th>
                  <th scope="col" className="spare">
                    {t('token.may')}
                  </th>
                  <th scope="col" className="spare">
                    {t('token.used')}
                  </th>
                  <th scope="col">{t('token.until')}</th>
                  <th scope="col">{t('ui.state')}</th>
                  <th scope="col">
                    <span className="sr">{t('token.end')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <tr key={one.token_id}>
                    <th scope="row" className="who">
                      {one.name}
                    </th>
                    <td className="spare">{one.scopes.join(', ')}</td>
                    <td className="spare">{one.used_at ? spokenDate(one.used_at.slice(0, 10)) : t('token.never')}</td>
                    <td>{spokenDate(one.expires_at.slice(0, 10))}</td>
                    <td>
                      <State kind={KINDS[one.state]}>{t(`token.state_${one.state}`)}</State>
                    </td>
                    <td className="act">
                      {one.state === 'works' ? (
                        <Button kind="row" busy={end.busy} onClick={() => end.run(one.token_id)}>
                          {t('token.end')}
                        </Button>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
      <TokenDialog open={making} onClose={() => setMaking(false)} />
    </>
  );
}
