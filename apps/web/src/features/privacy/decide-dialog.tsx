import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../lib/contract-privacy';
import { spokenDate } from '../../lib/dates';
import { send } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/field';
import { Form } from '../../ui/form';
import { useToast } from '../../ui/toast';

type Choice = 'granted' | 'refused' | 'extended';

/** Yes, no, or later: each with a reason the person reads. */
export function DecideDialog({ request, onClose }: { request: PrivacyRequest; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [choice, setChoice] = useState<Choice>('granted');
  const at = `${here.api}/privacy/requests/${request.request_id}`;
  const decide = useAct(
    (text: string) =>
      choice === 'extended'
        ? send('POST', `${at}/extension`, { body: { because: text }, version: request.version })
        : send('POST', `${at}/decision`, {
            body: { granted: choice === 'granted', decision: text },
            version: request.version,
          }),
    () => {
      say(t('privacy.answered'));
      onClose();
    },
  );
  const later = request.extended_because === null;
  return (
    <Dialog open title={t(`privacy.kind_${request.kind}`)} onClose={onClose}>
      <p>{t('privacy.asked_by', { name: request.person_name, date: spokenDate(request.asked_on) })}</p>
      {request.details ? <p className="soft">{request.details}</p> : null}
      {request.field ? (
        <p>
          {t(`privacy.field_${request.field}`)}: <s>{request.old_value || '–'}</s> →{' '}
          <b>{request.wished_value || '–'}</b>
        </p>
      ) : null}
      {request.kind === 'erasure' ? <p>{t('privacy.erase_why')}</p> : null}
      <Form problem={decide.problem} onSubmit={(values) => decide.run(values['decision'] ?? values['because'] ?? '')}>
        <fieldset className="stack">
          <legend>{t('privacy.choice')}</legend>
          {(['granted', 'refused', ...(later ? (['extended'] as const) : [])] as const).map((one) => (
            <label className="tick" key={one}>
              <input type="radio" name="choice" checked={choice === one} onChange={() => setChoice(one)} />
              <span>{t(`privacy.choose_${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <TextArea
          label={t(choice === 'granted' ? 'privacy.say' : 'privacy.reason')}
          name={choice === 'extended' ? 'because' : 'decision'}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            kind={request.kind === 'erasure' && choice === 'granted' ? 'danger' : 'main'}
            type="submit"
            busy={decide.busy}
          >
            {t(`privacy.act_${choice}`)}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
