import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/api.gen';
import { fullDate } from '../../lib/dates';
import { post } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';

type Account = components['schemas']['PartyAccountView'];

const HOW = ['called_back', 'in_person', 'letter', 'iban_name_check'] as const;

/** Where a member is paid: one person writes it down, another makes sure by another way than the message that named it. */
export function MemberAccount({ memberId, name }: { memberId: string; name: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [open, setOpen] = useState<'record' | 'confirm' | null>(null);
  const query = useQuery(oneQuery<{ items: Account[] }>(here, `party-accounts?party_kind=member&party_id=${memberId}`));
  return (
    <section aria-labelledby="bank-account">
      <h2 id="bank-account">{t('account.title')}</h2>
      <Loaded query={query}>
        {({ items: [current] }) => (
          <>
            {current ? <Current account={current} /> : <p className="soft">{t('account.none')}</p>}
            <p className="set">
              {current && !current.confirmed_on && !current.is_own ? (
                <Button kind="row" onClick={() => setOpen('confirm')}>
                  {t('account.confirm')}
                </Button>
              ) : null}
              <Button kind="row" onClick={() => setOpen('record')}>
                {t(current ? 'account.change' : 'account.record')}
              </Button>
            </p>
            {open === 'record' ? <RecordDialog memberId={memberId} name={name} onClose={() => setOpen(null)} /> : null}
            {open === 'confirm' && current ? (
              <ConfirmDialog account={current} name={name} onClose={() => setOpen(null)} />
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Current({ account }: { account: Account }): ReactElement {
  const { t } = useTranslation();
  const { confirmed_how, confirmed_on, holder_name, iban, is_own } = account;
  return (
    <>
      <p>
        <bdi className="money">{iban.replace(/(.{4})(?=.)/g, '$1 ')}</bdi>
        <br />
        {holder_name}
      </p>
      <p className="small soft">
        {confirmed_on
          ? t('account.confirmed', { day: fullDate(confirmed_on), how: t(`account.how_${confirmed_how}`) })
          : t(is_own ? 'account.yours' : 'account.unconfirmed')}
      </p>
    </>
  );
}

interface DialogProps {
  name: string;
  onClose: () => void;
}

function RecordDialog({ memberId, name, onClose }: DialogProps & { memberId: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values) =>
      post<Account>(`${here.api}/party-accounts`, { ...values, party_kind: 'member', party_id: memberId }),
    () => {
      say(t('account.recorded'));
      onClose();
    },
  );
  return (
    <Dialog open title={t('account.of', { name })} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <TextField name="iban" label={t('account.iban')} autoComplete="off" maxLength={42} />
        <TextField
          name="holder_name"
          label={t('account.holder')}
          hint={t('account.holder_hint')}
          autoComplete="off"
          maxLength={140}
          defaultValue={name}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('account.record')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function ConfirmDialog({ account, name, onClose }: DialogProps & { account: Account }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values) => post<Account>(`${here.api}/party-accounts/${account.account_id}/confirmation`, values),
    () => {
      say(t('account.is_confirmed'));
      onClose();
    },
  );
  return (
    <Dialog open title={t('account.confirm')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>{t('account.confirm_say', { name })}</p>
        <Current account={account} />
        <SelectField
          name="how"
          label={t('account.how')}
          options={HOW.map((value) => ({ value, label: t(`account.how_${value}`) }))}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('account.confirm')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
