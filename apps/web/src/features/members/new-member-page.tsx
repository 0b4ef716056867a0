import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../lib/contract';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { bodyOf, Form, type Values } from '../../ui/form';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { MEMBER_NAMES, MEMBER_NULLABLE, MemberFields } from './member-fields';

export function NewMemberPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const navigate = useNavigate();
  const params = { cooperativeId: here.cooperative_id };
  const act = useAct(
    (values: Values, key) => post<Member>(`${here.api}/members`, bodyOf(values, MEMBER_NAMES, MEMBER_NULLABLE), key),
    (member) => {
      say(t('member.added', { name: `${member.given_name} ${member.family_name}` }));
      void navigate({ to: '/c/$cooperativeId/leden/$memberId', params: { ...params, memberId: member.member_id } });
    },
  );
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
      <Form problem={act.problem} onSubmit={act.run} className="stack sheetform gap">
        <MemberFields />
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
