import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare, ShareRequest } from '../../../lib/contract-shares';
import { fullDate } from '../../../lib/dates';
import { post } from '../../../lib/http';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Note, ProblemNote } from '../../../ui/notes';
import { useToast } from '../../../ui/toast';
import { requestInWords } from '../request-words';

/** What she asked of the board, and what it said. */
export function RequestNote({ share: { request } }: { share: MemberShare }): ReactElement | null {
  const { t } = useTranslation();
  if (!request) return null;
  if (request.state === 'open') return <Waiting request={request} />;
  return (
    <Note kind={request.state === 'agreed' ? 'done' : 'busy'}>
      <p>
        <b className="strong">
          {t(request.state === 'agreed' ? 'shares.request_agreed' : 'shares.request_refused', {
            day: fullDate(request.decided_on ?? request.asked_on),
          })}
        </b>
      </p>
      {request.answer === '' ? null : <p dir="auto">{request.answer}</p>}
    </Note>
  );
}

function Waiting({ request }: { request: ShareRequest }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    () => post(`${here.api}/share-requests/${request.request_id}/withdrawal`),
    () => say(t('shares.request_withdrawn')),
  );
  return (
    <Note kind="busy">
      <p>
        <b className="strong">{t('shares.request_waits')}</b> {requestInWords(request, t)}
      </p>
      <ProblemNote problem={act.problem} />
      <Button kind="row" busy={act.busy} onClick={() => act.run(undefined)}>
        {t('shares.request_withdraw')}
      </Button>
    </Note>
  );
}
