import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, Role } from '../../lib/contract';
import { post, put } from '../../lib/http';
import { peopleOptions } from '../../lib/people';
import { colleaguesQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField, Tick } from '../../ui/field';
import { Form, orNull, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

const ROLES: readonly Role[] = ['member', 'project_lead', 'board', 'bookkeeper'];

export function PersonDialog({
  person,
  onClose,
  onFactorLost,
}: {
  person: Person | 'new' | null;
  onClose: () => void;
  /** Left out where a second factor cannot be taken away: one's own, and of who cannot be told by mail. */
  onFactorLost?: (() => void) | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const colleagues = useQuery(colleaguesQuery(here));
  const known = person === 'new' ? null : person;
  const act = useAct(
    (values: Values, key) => {
      const body = {
        display_name: values['display_name'] ?? '',
        roles: ROLES.filter((role) => values[`role_${role}`] === 'on'),
        ...(orNull(values['member_id']) ? { member_id: values['member_id'] } : {}),
      };
      return known
        ? put<Person>(`${here.api}/people/${known.login_id}`, body)
        : post<Person>(`${here.api}/invitations`, { ...body, address: (values['address'] ?? '').trim() }, key);
    },
    () => {
      say(known ? t('ui.saved') : t('people.invited'));
      onClose();
    },
  );
  return (
    <Dialog open={person !== null} title={known ? known.display_name : t('people.invite')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        {known ? null : (
          <TextField name="address" label={t('session.address')} type="email" hint={t('people.mail_hint')} />
        )}
        <TextField
          name="display_name"
          label={t('member.name')}
          defaultValue={known?.display_name ?? ''}
          maxLength={100}
        />
        <fieldset className="question">
          <legend>{t('people.roles')}</legend>
          {ROLES.map((role) => (
            <Tick
              key={role}
              name={`role_${role}`}
              defaultChecked={known ? known.roles.includes(role) : role === 'member'}
              label={
                <>
                  {t(`role.${role}`)} <span className="soft small">{t(`people.may_${role}`)}</span>
                </>
              }
            />
          ))}
        </fieldset>
        <SelectField
          name="member_id"
          label={t('people.is_member')}
          defaultValue={known?.member_id ?? ''}
          empty={t('people.not_in_register')}
          options={peopleOptions(colleagues.data ?? [])}
        />
        {onFactorLost ? (
          <p>
            <Button kind="quiet" onClick={onFactorLost}>
              {t('people.factor')}
            </Button>
          </p>
        ) : null}
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {known ? t('ui.save') : t('people.invite_send')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
