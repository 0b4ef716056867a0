import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { patch, post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import type { Webhook } from './contract';
import { Deliveries } from './deliveries';

interface Props {
  webhook: Webhook;
  onEdit: () => void;
  onRemove: () => void;
  onSecret: (secret: string) => void;
}

/** One address, whether it is told of things, and what it was told. */
export function WebhookCard({ webhook, onEdit, onRemove, onSecret }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const path = `${here.api}/webhooks/${webhook.webhook_id}`;
  const renew = useAct(
    () => post<{ secret: string }>(`${path}/secrets`),
    (result) => onSecret(result.secret),
  );
  const turn = useAct((state: Webhook['state']) => patch<Webhook>(path, { state }, webhook.version));
  const on = webhook.state === 'on';
  return (
    <section className="section" aria-labelledby={webhook.webhook_id}>
      <h2 id={webhook.webhook_id} className="address">
        {webhook.description || new URL(webhook.url).host}
      </h2>
      <p>
        <State kind={on ? 'done' : 'later'}>
          {on ? t('webhook.on') : webhook.state_reason === 'gone' ? t('webhook.off_gone') : t('webhook.off')}
        </State>
      </p>
      <p className="soft break">{webhook.url}</p>
      <p className="soft small">
        {webhook.events.length === 0
          ? t('webhook.all_events')
          : t('webhook.some_events', { count: webhook.events.length })}
      </p>
      <ProblemNote problem={renew.problem ?? turn.problem} />
      <p className="set gap">
        <Button kind="row" onClick={onEdit}>
          {t('ui.edit')}
        </Button>
        <Button kind="row" busy={turn.busy} onClick={() => turn.run(on ? 'off' : 'on')}>
          {on ? t('webhook.turn_off') : t('webhook.turn_on')}
        </Button>
        <Button kind="row" busy={renew.busy} onClick={() => renew.run(undefined)}>
          {t('webhook.renew')}
        </Button>
        <Button kind="row" onClick={onRemove}>
          {t('ui.remove')}
        </Button>
      </p>
      <Deliveries webhookId={webhook.webhook_id} />
    </section>
  );
}
