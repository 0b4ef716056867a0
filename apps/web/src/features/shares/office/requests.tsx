import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingShareRequest } from '../../../lib/contract-shares';
import { post } from '../../../lib/http';
import { oneQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextArea } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { useToast } from '../../../ui/toast';
import { requestInWords } from '../request-words';

type Deciding = { request: WaitingShareRequest; agrees: boolean };

/** What members ask of the board; nothing is shown when nobody asks anything. */
export function Requests(): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<{ items: WaitingShareRequest[] }>(here, 'share-requests'));
  const [deciding, decide] = useState<Deciding | null>(null);
  const items = query.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="section" aria-labelledby="requests">
      <h2 id="requests">{t('shares.requests')}</h2>
      <ul className="lines ends">
        {items.map((request) => (
          <li className="line" key={request.request_id}>
            <span>
              <Link
                to="/c/$cooperativeId/aandelen/$accountId"
                params={{ cooperativeId: here.cooperative_id, accountId: request.account_id }}
              >
                {request.member_name}
              </Link>{' '}
              <span className="soft">{requestInWords(request, t)}</span>
              <span className="own-line small soft" dir="auto">
                {request.reason}
              </span>
            </span>
            {here.may('shares', 'board') && !request.is_own ? (
              <span className="set">
                <Button
                  kind="row"
                  aria-label={`${t('shares.request_refuse')}: ${request.member_name}`}
                  onClick={() => decide({ request, agrees: false })}
                >
                  {t('shares.request_refuse')}
                </Button>
                <Button
                  kind="row main"
                  aria-label={`${t('shares.request_agree')}: ${request.member_name}`}
                  onClick={() => decide({ request, agrees: true })}
                >
                  {t('shares.request_agree')}
                </Button>
              </span>
            ) : (
              <span className="soft small">{t('shares.request_board_decides')}</span>
            )}
          </li>
        ))}
      </ul>
      {deciding ? <DecisionDialog of={deciding} onClose={() => decide(null)} /> : null}
    </section>
  );
}

function DecisionDialog({ of: { agrees, request }, onClose }: { of: Deciding; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [fault, setFault] = useState<string>();
  const act = useAct(
    (answer: string) =>
      post(`${here.api}/share-requests/${request.request_id}/decision`, {
        agrees,
        ...(answer === '' ? {} : { answer }),
      }),
    () => {
      say(t(agrees ? 'shares.request_was_agreed' : 'shares.request_was_refused'));
      onClose();
    },
  );
  const title = t(agrees ? 'shares.request_agree' : 'shares.request_refuse');
  return (
    <Dialog open title={`${title}: ${request.member_name}`} onClose={onClose}>
      <Form
        problem={act.problem}
        onSubmit={({ answer = '' }) => {
          const missing = !agrees && answer.trim() === '';
          setFault(missing ? t('shares.request_answer_missing') : undefined);
          if (!missing) act.run(answer.trim());
        }}
      >
        <p>{requestInWords(request, t)}</p>
        <TextArea
          name="answer"
          label={t(agrees ? 'shares.request_answer' : 'shares.request_answer_why')}
          fault={fault}
          maxLength={300}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {title}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
