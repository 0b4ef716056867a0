import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course, Member } from '../../lib/contract';
import { today } from '../../lib/dates';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';

export type OverlayAct = 'suspend' | 'appeal' | 'lift';

const OVER: readonly Course['status'][] = ['ended', 'candidate_ended'];

/** What can be laid over a membership now without ending it: suspended for a time, or in appeal against an expulsion. */
export function overlayActs(course: Course): OverlayAct[] {
  const appealable = course.status === 'expulsion_appealable';
  if (OVER.includes(course.status)) return [];
  const runs = (kind: 'suspended' | 'appeal'): boolean =>
    course.overlays.some((one) => one.kind === kind && (one.until_on === null || one.until_on > today()));
  if (appealable) return runs('appeal') || (course.appeal_until ?? '') < today() ? [] : ['appeal'];
  return [runs('suspended') ? 'lift' : 'suspend'];
}

interface Props {
  kind: OverlayAct;
  course: Course;
  member: Member;
  onClose: () => void;
}

/** Asks what a suspension, its end or an appeal needs. */
export function OverlayDialog({ kind, course, member, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const path = `${here.api}/members/${member.member_id}`;
  const act = useAct(
    (values: Values, key) => {
      if (kind === 'lift') return post<Course>(`${path}/lifting`, { on: values['on'] }, key);
      const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
      return post<Course>(`${path}/overlays`, { kind: kind === 'appeal' ? 'appeal' : 'suspended', ...filled }, key);
    },
    () => {
      say(t('course.done'));
      onClose();
    },
  );
  return (
    <Dialog open title={t(`course.act_${kind}`)} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>
          {member.given_name} {member.family_name}
        </p>
        {kind === 'lift' ? (
          <TextField name="on" type="date" label={t('course.last_suspended')} defaultValue={today()} />
        ) : (
          <>
            <TextField
              name="decision"
              label={kind === 'appeal' ? t('course.appeal_letter') : t('course.decision')}
              hint={kind === 'appeal' ? t('course.appeal_letter_hint') : t('course.decision_hint')}
              maxLength={200}
            />
            <TextField
              name="from_on"
              type="date"
              label={kind === 'appeal' ? t('course.received_on') : t('course.effective_on')}
              {...(kind === 'appeal' && course.appeal_until ? { max: course.appeal_until } : {})}
              defaultValue={today()}
            />
            {kind === 'suspend' ? (
              <TextField name="until_on" type="date" label={t('course.until_on')} hint={t('course.until_on_hint')} />
            ) : null}
            <TextArea name="reason" label={t('course.reason_words')} maxLength={2000} />
          </>
        )}
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t(`course.act_${kind}`)}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
