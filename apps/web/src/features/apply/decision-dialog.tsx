import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../lib/contract';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

export interface Decision {
  application: Application;
  act: 'accept_on_trial' | 'admit' | 'reject';
}

/** Who it is when nobody says otherwise: the name and the address are hers. */
const samePerson = (similar: Application['similar']): string =>
  similar.find(({ because }) => because.includes('email') && because.includes('name'))?.person_id ?? '';

const REASONS = ['requirement_not_met', 'no_place', 'not_suitable', 'other'] as const;

export function DecisionDialog({
  decision,
  onClose,
}: {
  decision: Decision | null;
  onClose: () => void;
}): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, key) => {
      const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
      const path = `${here.api}/applications/${decision?.application.application_id ?? ''}/decision`;
      return post<Application>(path, { act: decision?.act, ...filled }, key);
    },
    () => {
      say(t('apply.decided'));
      onClose();
    },
  );
  if (!decision) return null;
  const { application } = decision;
  const because = (similar: Application['similar']): string =>
    similar.map((one) => `${one.name}: ${one.because.map((why) => t(`apply.because_${why}`)).join(', ')}`).join('; ');
  const word = { accept_on_trial: t('apply.on_trial'), admit: t('apply.admit'), reject: t('apply.reject') }[
    decision.act
  ];
  return (
    <Dialog open title={`${application.given_name} ${application.family_name}`} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <TextField name="decision" label={t('course.decision')} hint={t('course.decision_hint')} maxLength={200} />
        {decision.act === 'reject' ? (
          <>
            <SelectField
              name="reason_code"
              label={t('course.reason')}
              options={REASONS.map((one) => ({ value: one, label: t(`course.reason_${one}`) }))}
            />
            <TextArea name="reason" label={t('course.reason_words')} maxLength={2000} />
          </>
        ) : (
          <>
            <TextField name="joined_on" type="date" label={t('member.joined_on')} defaultValue={today()} />
            {application.similar.length > 0 ? (
              <SelectField
                name="person_id"
                label={t('apply.same_person')}
                hint={because(application.similar)}
                defaultValue={samePerson(application.similar)}
                options={[
                  ...application.similar.map((one) => ({
                    value: one.person_id,
                    label: t('apply.is_person', { name: one.name, number: one.number }),
                  })),
                  { value: '', label: t('apply.new_person') },
                ]}
              />
            ) : null}
          </>
        )}
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind={decision.act === 'reject' ? 'danger' : 'main'} type="submit" busy={act.busy}>
            {word}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
