import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyMine, PrivacyRequest } from '../../lib/contract-privacy';
import { spokenDate } from '../../lib/dates';
import { post } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { download } from '../../lib/download';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import { Kept } from './kept';
import { heldByGroup } from './held-groups';
import { CORRECTABLE } from './correctable';
import { RequestState } from './request-state';

/** What we keep about you and until when; a copy of it; a correction. */
export function MyPrivacy(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [correcting, setCorrecting] = useState(false);
  const query = useQuery({
    ...oneQuery<PrivacyMine>(here, 'privacy/mine'),
    refetchInterval: ({ state }) => (state.data?.requests.some(waits) ? 2_000 : false),
  });
  const copy = useAct(() => post(`${here.api}/privacy/requests`, { kind: 'access' }));
  return (
    <Loaded query={query}>
      {(mine) => (
        <>
          <section className="block" aria-labelledby="kept">
            <h2 id="kept">{t('privacy.kept')}</h2>
            <div className="lines">
              {heldByGroup(mine.held).map((one) => (
                <Kept key={one.group} {...one} />
              ))}
            </div>
          </section>
          <section className="block" aria-labelledby="rights">
            <h2 id="rights">{t('privacy.rights')}</h2>
            <p className="soft">{t('privacy.copy_say')}</p>
            <ProblemNote problem={copy.problem} />
            <div className="set">
              <Button kind="main" busy={copy.busy || mine.requests.some(waits)} onClick={() => copy.run(undefined)}>
                {t('privacy.copy')}
              </Button>
              <Button onClick={() => setCorrecting(true)}>{t('privacy.correct')}</Button>
            </div>
            <ul className="lines ends">
              {mine.requests.map((request) => (
                <MyRequest key={request.request_id} request={request} />
              ))}
            </ul>
          </section>
          <CorrectDialog open={correcting} onClose={() => setCorrecting(false)} />
        </>
      )}
    </Loaded>
  );
}

const waits = (request: PrivacyRequest): boolean => request.kind === 'access' && request.state === 'open';

function MyRequest({ request }: { request: PrivacyRequest }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const at = `${here.api}/privacy/requests/${request.request_id}`;
  return (
    <li className="line">
      <span>
        {t(`privacy.kind_${request.kind}`)}
        <span className="sub">{spokenDate(request.asked_on)}</span>
        <RequestState request={request} />
      </span>
      <span className="row-acts">
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
    </li>
  );
}

function CorrectDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const ask = useAct(
    (values: Record<string, string>) => post(`${here.api}/privacy/requests`, { kind: 'rectification', ...values }),
    () => {
      say(t('privacy.asked'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('privacy.correct')} onClose={onClose}>
      <Form problem={ask.problem} onSubmit={(values) => ask.run(values)}>
        <SelectField
          label={t('privacy.field')}
          name="field"
          options={CORRECTABLE.map((value) => ({ value, label: t(`privacy.field_${value}`) }))}
        />
        <TextField label={t('privacy.wished')} name="wished_value" />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={ask.busy}>
            {t('privacy.ask')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
