import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member, Page } from '../../lib/contract';
import { post } from '../../lib/http';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { useSettled } from '../../lib/use-settled';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { useToast } from '../../ui/toast';
import { similarQuery } from './similar-persons';

interface Found {
  member_id: string;
  label: string;
}

/** One person stands in the register twice: both memberships become those of one person. */
export function MergeDialog({ member, onClose }: { member: Member; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [search, setSearch] = useState('');
  const found = useFound(member, useSettled(search.trim()));
  const [fault, setFault] = useState('');
  const act = useAct(
    (other_member_id: string, key) =>
      post<Member>(`${here.api}/members/${member.member_id}/merging`, { other_member_id }, key),
    () => {
      say(t('member.merged'));
      onClose();
    },
  );
  return (
    <Dialog open title={t('member.merge')} onClose={onClose}>
      <Form
        problem={act.problem}
        onSubmit={({ other = '' }) => {
          setFault(other === '' ? t('member.merge_missing') : '');
          if (other !== '') act.run(other);
        }}
      >
        <p>{t('member.merge_say', { name: `${member.given_name} ${member.family_name}`, number: member.number })}</p>
        <TextField
          name="search"
          type="search"
          label={t('member.search')}
          fault={fault || undefined}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <fieldset className="question" aria-live="polite">
          <legend>{t('member.merge_who')}</legend>
          {found.length === 0 ? <p>{t('member.merge_none')}</p> : null}
          {found.map((one) => (
            <label className="tick" key={one.member_id}>
              <input type="radio" name="other" value={one.member_id} />
              <span>{one.label}</span>
            </label>
          ))}
        </fieldset>
        <p className="soft small">{t('member.merge_stays')}</p>
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('member.merge_do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

const MOST_FOUND = 10;

/** Who was searched for; without a search who is like this member. */
function useFound(member: Member, search: string): Found[] {
  const here = useHere();
  const { given_name, family_name, email, phone } = member;
  const similar = useQuery(similarQuery(here, { given_name, family_name, email, phone }));
  const searched = useQuery({
    ...oneQuery<Page<Member>>(here, 'members', { search, limit: MOST_FOUND }),
    enabled: search !== '',
  });
  const rows =
    search === ''
      ? (similar.data ?? [])
      : (searched.data?.items ?? []).map((one) => ({ ...one, name: `${one.given_name} ${one.family_name}` }));
  return rows
    .filter((one) => one.person_id !== member.person_id)
    .map(({ member_id, name, number }) => ({ member_id, label: `${name} (${number})` }));
}
