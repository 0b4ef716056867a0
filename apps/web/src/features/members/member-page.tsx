import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../lib/contract';
import { fullDate, today } from '../../lib/dates';
import { patch, post } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { BsnPart } from '../vault/bsn-part';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { bodyOf, changesOf, Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { CoursePart } from './course-part';
import { MergeDialog } from './merge-dialog';
import { SchoolHoursPart } from './school-hours';
import { MEMBER_NAMES, MEMBER_NULLABLE, MemberFields } from './member-fields';

export function MemberPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { memberId } = useParams({ from: '/c/$cooperativeId/leden/$memberId' });
  const query = useQuery(oneQuery<Member>(here, `members/${memberId}`));
  const member = query.data;
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/leden" params={{ cooperativeId: here.cooperative_id }}>
            {t('nav.members')}
          </Link>
        }
        {...(member ? { aside: t('member.number_is', { number: member.number }) } : {})}
      >
        {member ? `${member.given_name} ${member.family_name}` : t('nav.members')}
      </Title>
      <Loaded query={query}>
        {(data) => (
          <>
            <CoursePart member={data} />
            <Edit key={data.version} member={data} />
            <SchoolHoursPart memberId={data.member_id} className="section" />
            <BsnPart memberId={data.member_id} />
            {here.can('board') ? <Twice member={data} /> : null}
          </>
        )}
      </Loaded>
    </>
  );
}

/** Two persons of the register turn out to be one. */
function Twice({ member }: { member: Member }): ReactElement {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  return (
    <section className="section">
      <h2>{t('member.twice')}</h2>
      <p className="soft">{t('member.twice_why')}</p>
      <p>
        <Button kind="row" onClick={() => setMerging(true)}>
          {t('member.merge')}
        </Button>
      </p>
      {merging ? <MergeDialog member={member} onClose={() => setMerging(false)} /> : null}
    </section>
  );
}

function Edit({ member }: { member: Member }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [ending, end] = useState(false);
  const path = `${here.api}/members/${member.member_id}`;
  const save = useAct(
    (values: Values) =>
      patch<Member>(path, changesOf(bodyOf(values, MEMBER_NAMES, MEMBER_NULLABLE), member), member.version),
    () => say(t('ui.saved')),
  );
  return (
    <>
      <p className="lead">
        {member.ended_on
          ? t(member.ended_on < today() ? 'member.says_ended' : 'member.says_ending', {
              name: member.given_name,
              from: fullDate(member.joined_on),
              to: fullDate(member.ended_on),
            })
          : t('member.says', { name: member.given_name, from: fullDate(member.joined_on) })}
      </p>
      <Form problem={save.problem} onSubmit={save.run} className="stack sheetform">
        <MemberFields member={member} />
        <div className="actbar">
          {member.status === 'member' || member.status === 'candidate_member' ? (
            <Button kind="quiet" onClick={() => end(true)}>
              {t('member.end')}
            </Button>
          ) : null}
          <div className="end">
            <Button kind="main" type="submit" busy={save.busy}>
              {t('ui.save')}
            </Button>
          </div>
        </div>
      </Form>
      <Ending path={path} member={member} open={ending} onClose={() => end(false)} />
    </>
  );
}

function Ending({
  path,
  member,
  open,
  onClose,
}: {
  path: string;
  member: Member;
  open: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const say = useToast();
  const act = useAct(
    (body: { ended_on: string; source: string }) => post<Member>(`${path}/ending`, body),
    () => {
      say(t('member.ended'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('member.end_title', { name: member.given_name })} onClose={onClose}>
      <Form problem={act.problem} onSubmit={({ ended_on = '', source = '' }) => act.run({ ended_on, source })}>
        <p>{t('member.end_why')}</p>
        <TextField name="ended_on" type="date" label={t('member.last_day')} />
        <TextField name="source" label={t('member.end_source')} hint={t('member.end_source_hint')} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="danger" type="submit" busy={act.busy}>
            {t('member.end')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
