import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../lib/contract';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { useSettled } from '../../lib/use-settled';
import { Button } from '../../ui/button';
import { bodyOf, Form, orNull, type Values } from '../../ui/form';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { MEMBER_NAMES, MEMBER_NULLABLE, MemberFields } from './member-fields';
import { SamePerson } from './same-person';
import { similarQuery, type Likeness } from './similar-persons';

const NOBODY: Likeness = { given_name: '', family_name: '', email: null, phone: null };

export function NewMemberPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const navigate = useNavigate();
  const params = { cooperativeId: here.cooperative_id };
  const act = useAct(
    (values: Values, key) => {
      const { person_id } = values;
      const body = bodyOf(values, MEMBER_NAMES, MEMBER_NULLABLE);
      return post<Member>(`${here.api}/members`, { ...body, ...(person_id ? { person_id } : {}) }, key);
    },
    (member) => {
      say(t('member.added', { name: `${member.given_name} ${member.family_name}` }));
      void navigate({ to: '/c/$cooperativeId/leden/$memberId', params: { ...params, memberId: member.member_id } });
    },
  );
  const [likeness, setLikeness] = useState(NOBODY);
  const similar = useQuery(similarQuery(here, useSettled(likeness))).data ?? [];
  const [fault, setFault] = useState<string>();
  const typed = (box: HTMLElement): void => {
    const of = (name: string): string => box.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? '';
    const next = { given_name: of('given_name'), family_name: of('family_name') };
    setLikeness({ ...next, email: orNull(of('email')), phone: orNull(of('phone')) });
  };
  const submit = (values: Values): void => {
    const undecided = similar.length > 0 && values['person_id'] === undefined;
    setFault(undecided ? t('member.similar_choose') : undefined);
    if (!undecided) act.run(values);
  };
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/leden" params={params}>
            {t('nav.members')}
          </Link>
        }
      >
        {t('member.new')}
      </Title>
      <Form problem={act.problem} onSubmit={submit} className="stack sheetform gap">
        <div className="stack" onChange={(event) => typed(event.currentTarget)}>
          <MemberFields />
        </div>
        <SamePerson similar={similar} fault={fault} />
        <div className="actbar">
          <div className="end">
            <Button kind="main" type="submit" busy={act.busy}>
              {t('member.add')}
            </Button>
          </div>
        </div>
      </Form>
    </>
  );
}
