import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course, Member, NextAct } from '../../lib/contract';
import { fullDate, today } from '../../lib/dates';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

const DATES = ['heard_on', 'received_on', 'learned_on', 'effective_on'] as const;

interface Props {
  act: NextAct | null;
  member: Member;
  onClose: () => void;
}

/** One act with what the law and the articles ask for it, and nothing else. */
export function ActDialog({ act, member, onClose }: Props): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const perform = useAct(
    (values: Values, key) => {
      const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
      return post<Course>(`${here.api}/members/${member.member_id}/acts`, { act: act?.act, ...filled }, key);
    },
    () => {
      say(t('course.done'));
      onClose();
    },
  );
  if (!act) return null;
  const asks = (name: string): boolean => (act.evidence as readonly string[]).includes(name);
  return (
    <Dialog open title={t(`course.act_${act.act}`)} onClose={onClose}>
      <Form problem={perform.problem} onSubmit={perform.run}>
        <p>
          {act.ends_on
            ? t('course.would_end', { date: fullDate(act.ends_on) })
            : `${member.given_name} ${member.family_name}`}
        </p>
        {act.decided_by.length > 1 ? (
          <SelectField
            name="decided_by"
            label={t('course.decided_by')}
            defaultValue={act.decided_by[0]}
            options={[...new Set(act.decided_by)].map((one) => ({ value: one, label: t(`course.by_${one}`) }))}
          />
        ) : null}
        {asks('decision') ? (
          <TextField name="decision" label={t('course.decision')} hint={t('course.decision_hint')} maxLength={200} />
        ) : null}
        {DATES.filter(asks).map((name) => (
          <TextField key={name} name={name} type="date" label={t(`course.${name}`)} defaultValue={today()} />
        ))}
        {act.act === 'notice' ? (
          <TextField name="wished_on" type="date" label={t('course.wished_on')} hint={t('course.wished_on_hint')} />
        ) : null}
        {act.act === 'admit' ? (
          <SelectField
            name="member_class"
            label={t('member.class')}
            defaultValue="worker"
            options={(['worker', 'supporting', 'corporate'] as const).map((one) => ({
              value: one,
              label: t(`member.class_${one}`),
            }))}
          />
        ) : null}
        {act.reasons.length > 0 ? (
          <SelectField
            name="reason_code"
            label={t('course.reason')}
            options={act.reasons.map((one) => ({ value: one, label: t(`course.reason_${one}`) }))}
          />
        ) : null}
        {asks('reason') ? <TextArea name="reason" label={t('course.reason_words')} maxLength={2000} /> : null}
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={perform.busy}>
            {t(`course.act_${act.act}`)}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
