import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { TextArea, TextField, Tick } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

/** A message to all members; the office sends it, nobody sees an address. */
export function RelayPart(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [sent, setSent] = useState(0);
  const act = useAct(
    (values: Values, key) =>
      post<{ receivers: number }>(
        `${here.api}/relay-messages`,
        {
          subject: (values['subject'] ?? '').trim(),
          body: (values['body'] ?? '').trim(),
          share_address: values['share_address'] === 'on',
        },
        key,
      ),
    ({ receivers }) => {
      say(t('relay.sent', { count: receivers }));
      setSent(sent + 1);
    },
  );
  return (
    <details>
      <summary>{t('relay.title')}</summary>
      <Form key={sent} problem={act.problem} onSubmit={act.run}>
        <p className="soft">{t('relay.why')}</p>
        <TextField name="subject" label={t('relay.subject')} maxLength={120} />
        <TextArea name="body" label={t('relay.body')} maxLength={5000} />
        <Tick name="share_address" label={t('relay.share_address')} />
        <Button kind="main" type="submit" wide busy={act.busy}>
          {t('relay.send')}
        </Button>
      </Form>
    </details>
  );
}
