import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { patch, post } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField, Tick } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';
import type { AnnouncedEvent, NewWebhook, Webhook } from './contract';

interface Props {
  webhook: Webhook | 'new' | null;
  onClose: () => void;
  onSecret: (secret: string) => void;
}

export function WebhookDialog({ webhook, onClose, onSecret }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const events = useQuery({
    ...oneQuery<{ items: AnnouncedEvent[] }>(here, 'events'),
    enabled: webhook !== null,
  });
  const known = webhook === 'new' ? null : webhook;
  const act = useAct(
    (values: Values) => {
      const chosen = (events.data?.items ?? [])
        .map(({ event }) => event)
        .filter((event) => values[`event ${event}`] === 'on');
      const body = { url: values['url'] ?? '', description: values['description'] ?? '', events: chosen };
      return known
        ? patch<Webhook & Partial<NewWebhook>>(`${here.api}/webhooks/${known.webhook_id}`, body, known.version)
        : post<NewWebhook>(`${here.api}/webhooks`, body);
    },
    (result) => {
      onClose();
      if (result.secret) onSecret(result.secret);
      else say(t('ui.saved'));
    },
  );
  return (
    <Dialog open={webhook !== null} title={known ? t('webhook.change') : t('webhook.add')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <TextField
          name="url"
          type="url"
          label={t('webhook.url')}
          hint={t('webhook.url_hint')}
          defaultValue={known?.url ?? 'https://'}
          maxLength={500}
          autoComplete="off"
        />
        <TextField
          name="description"
          label={t('webhook.description')}
          defaultValue={known?.description ?? ''}
          maxLength={200}
        />
        <fieldset className="question">
          <legend>{t('webhook.events')}</legend>
          <p className="soft small">{t('webhook.events_hint')}</p>
          {(events.data?.items ?? []).map(({ event, words }) => (
            <Tick
              key={event}
              name={`event ${event}`}
              defaultChecked={known?.events.includes(event) ?? false}
              label={words}
            />
          ))}
        </fieldset>
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {known ? t('ui.save') : t('webhook.add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
