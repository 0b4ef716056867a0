import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiToken } from '../../lib/contract-security';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';

const AREAS = [
  'members',
  'hours',
  'invoices',
  'purchases',
  'ledger',
  'bank',
  'wages',
  'shares',
  'assembly',
  'settings',
  'bsn',
] as const;
const DAYS = [30, 90, 365] as const;

/** Makes a token and shows it this once. */
export function TokenDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [made, setMade] = useState<string | null>(null);
  const act = useAct(
    (values: Values) =>
      post<ApiToken & { token: string }>(`${here.api}/api-tokens`, {
        name: (values['name'] ?? '').trim(),
        scopes: AREAS.flatMap((area) => (values[area] ? [`${area}:${values[area]}`] : [])),
        days: Number(values['days']),
      }),
    ({ token }) => setMade(token),
  );
  const close = (): void => {
    setMade(null);
    onClose();
  };
  if (made) {
    return (
      <Dialog open={open} title={t('token.made_title')} onClose={close}>
        <p>{t('token.made_say')}</p>
        <p className="secret">{made}</p>
        <div className="set end">
          <Button onClick={() => void navigator.clipboard.writeText(made)}>{t('security.copy')}</Button>
          <Button kind="main" onClick={close}>
            {t('security.codes_kept')}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open={open} title={t('token.make')} onClose={close}>
      <Form problem={act.problem} onSubmit={act.run}>
        <TextField name="name" label={t('token.name')} hint={t('token.name_hint')} maxLength={60} />
        <fieldset className="question">
          <legend>{t('token.may')}</legend>
          <div className="columns">
            {AREAS.map((area) => (
              <SelectField
                key={area}
                name={area}
                label={t(`token.area_${area}`)}
                empty={t('token.nothing')}
                options={[
                  { value: 'read', label: t('token.read') },
                  { value: 'write', label: t('token.write') },
                ]}
              />
            ))}
          </div>
        </fieldset>
        <SelectField
          name="days"
          label={t('token.how_long')}
          defaultValue="90"
          options={DAYS.map((days) => ({ value: String(days), label: t('token.days', { count: days }) }))}
        />
        <div className="set end">
          <Button onClick={close}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('token.make')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
