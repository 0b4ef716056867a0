import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../lib/contract-privacy';
import { spokenDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { download } from '../../lib/download';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { SettingsCrumb } from '../settings/settings-crumb';
import { AskDialog } from './ask-dialog';
import { DecideDialog } from './decide-dialog';
import { PrivacyNav } from './privacy-nav';
import { RequestState } from './request-state';

/** What people asked about their data: tasks with a last day, the most urgent on top. */
export function PrivacyRequestsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<{ items: PrivacyRequest[] }>(here, 'privacy/requests'));
  const [asking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<PrivacyRequest | null>(null);
  const nothing = query.data?.items.length === 0;
  const write = (
    <Button kind="main" onClick={() => setAsking(true)}>
      {t('privacy.write_down')}
    </Button>
  );
  return (
    <>
      <Title crumb={<SettingsCrumb />} end={nothing ? null : write}>
        {t('settings.place_privacy')}
      </Title>
      <PrivacyNav />
      <p className="lead">{t('privacy.requests_lead')}</p>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('privacy.no_requests')} act={write}>
              {t('privacy.no_requests_why')}
            </Empty>
          ) : (
            <table className="table quiet">
              <caption className="sr">{t('privacy.part_requests')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('member.name')}</th>
                  <th scope="col">{t('privacy.asks')}</th>
                  <th scope="col" className="spare">
                    {t('privacy.asked_on')}
                  </th>
                  <th scope="col">{t('ui.state')}</th>
                  <th scope="col">
                    <span className="sr">{t('ui.edit')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((request) => (
                  <Row key={request.request_id} request={request} onDecide={() => setDeciding(request)} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
      <AskDialog open={asking} onClose={() => setAsking(false)} />
      {deciding ? (
        <DecideDialog key={deciding.request_id} request={deciding} onClose={() => setDeciding(null)} />
      ) : null}
    </>
  );
}

function Row({ request, onDecide }: { request: PrivacyRequest; onDecide: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const at = `${here.api}/privacy/requests/${request.request_id}`;
  return (
    <tr>
      <th scope="row" className="who">
        {request.person_name}
      </th>
      <td>{t(`privacy.kind_${request.kind}`)}</td>
      <td className="spare">{spokenDate(request.asked_on)}</td>
      <td>
        <RequestState request={request} />
      </td>
      <td className="act">
        <span className="row-acts">
          {request.state === 'open' && request.kind !== 'access' ? (
            <Button kind="row" onClick={onDecide}>
              {t('privacy.answer')}
            </Button>
          ) : null}
          {request.export_until ? (
            <Button kind="row" onClick={() => void download(`${at}/export`)}>
              {t('privacy.download')}
            </Button>
          ) : null}
          {request.has_answer ? (
            <Button kind="row" onClick={() => void download(`${at}/answer`)}>
              {t('privacy.letter')}
            </Button>
          ) : null}
        </span>
      </td>
    </tr>
  );
}
