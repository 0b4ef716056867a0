import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../lib/contract-privacy';
import { spokenDate } from '../../lib/dates';
import { post } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { download } from '../../lib/download';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { Title } from '../../ui/title';
import { SettingsCrumb } from '../settings/settings-crumb';
import { PrivacyNav } from './privacy-nav';

/** The agreement with who does the administration; a board member accepts each version. */
export function AgreementPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<Agreement>(here, 'privacy/agreement'));
  return (
    <>
      <Title crumb={<SettingsCrumb />}>{t('privacy.part_agreement')}</Title>
      <PrivacyNav />
      <Loaded query={query}>{(agreement) => <Text agreement={agreement} />}</Loaded>
    </>
  );
}

function Text({ agreement }: { agreement: Agreement }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const accept = useAct((version: string) => post(`${here.api}/privacy/agreement/acceptance`, { agreement: version }));
  return (
    <>
      <State kind={agreement.is_accepted ? 'done' : 'notice'}>
        {t(agreement.is_accepted ? 'privacy.accepted' : 'privacy.not_accepted', { version: agreement.agreement })}
      </State>
      <article lang="nl" className="prose">
        {agreement.parts.map((part, index) =>
          part.kind === 'heading' ? (
            <h2 key={index}>{part.text}</h2>
          ) : part.kind === 'text' ? (
            <p key={index}>{part.text}</p>
          ) : (
            <ul key={index}>
              {part.rows.slice(1).map((row) => (
                <li key={row.first}>
                  {row.first}: {row.second} ({row.third})
                </li>
              ))}
            </ul>
          ),
        )}
      </article>
      <ProblemNote problem={accept.problem} />
      {agreement.is_accepted ? null : (
        <p>
          <Button
            kind="main"
            busy={accept.busy}
            blocked={here.can('board') ? null : t('privacy.board_only')}
            onClick={() => accept.run(agreement.agreement)}
          >
            {t('privacy.accept')}
          </Button>
        </p>
      )}
      {agreement.acceptances.map((one) => (
        <p key={one.acceptance_id}>
          {t('privacy.accepted_by', {
            name: one.accepted_name,
            version: one.agreement,
            date: spokenDate(one.accepted_at.slice(0, 10)),
          })}{' '}
          <Button
            kind="row"
            onClick={() => void download(`${here.api}/privacy/agreement/${one.acceptance_id}/document`)}
          >
            {t('privacy.paper')}
          </Button>
        </p>
      ))}
    </>
  );
}
