import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { remove } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { SettingsCrumb } from '../settings/settings-crumb';
import type { Webhook } from './contract';
import { SecretDialog } from './secret-dialog';
import { WebhookCard } from './webhook-card';
import { WebhookDialog } from './webhook-dialog';

/** Addresses of other software that are told of what happens here. */
export function WebhooksPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<{ items: Webhook[] }>(here, 'webhooks'));
  const [editing, setEditing] = useState<Webhook | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Webhook | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const drop = useAct(
    (id: string) => remove(`${here.api}/webhooks/${id}`),
    () => setLeaving(null),
  );
  const add = (
    <Button kind="main" onClick={() => setEditing('new')}>
      {t('webhook.add')}
    </Button>
  );
  return (
    <>
      <Title crumb={<SettingsCrumb />} end={query.data?.items.length ? add : null}>
        {t('settings.place_webhooks')}
      </Title>
      <p className="lead">{t('webhook.lead')}</p>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('webhook.none')} act={add}>
              {t('webhook.none_why')}
            </Empty>
          ) : (
            items.map((one) => (
              <WebhookCard
                key={one.webhook_id}
                webhook={one}
                onEdit={() => setEditing(one)}
                onRemove={() => setLeaving(one)}
                onSecret={setSecret}
              />
            ))
          )
        }
      </Loaded>
      <WebhookDialog
        key={editing === null || editing === 'new' ? 'new' : editing.webhook_id}
        webhook={editing}
        onClose={() => setEditing(null)}
        onSecret={setSecret}
      />
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
      <ConfirmDialog
        open={leaving !== null}
        title={t('webhook.remove_title')}
        act={t('webhook.remove')}
        danger
        busy={drop.busy}
        onAct={() => leaving && drop.run(leaving.webhook_id)}
        onClose={() => setLeaving(null)}
      >
        <p>{t('webhook.remove_why')}</p>
        <ProblemNote problem={drop.problem} />
      </ConfirmDialog>
    </>
  );
}
