import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';
import type { Grant, Grants } from './contract';
import { grantBodyOf, GrantFields } from './grant-fields';

/** The board lets somebody of the service organisation in. */
export function GiveDialog({
  open,
  staff,
  onClose,
}: {
  open: boolean;
  staff: Grants['staff'];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values) =>
      post<Grant>(`${here.api}/grants`, { login_id: values['login_id'] ?? '', ...grantBodyOf(values) }),
    () => {
      say(t('grant.given'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('grant.give')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <SelectField
          name="login_id"
          label={t('grant.who')}
          options={staff.map((one) => ({ value: one.login_id, label: `${one.display_name}, ${one.organisation}` }))}
        />
        <GrantFields />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('grant.give')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
