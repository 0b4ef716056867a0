import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperCode } from '../../lib/contract-security';
import { post } from '../../lib/http';
import { colleaguesQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, orNull, type Values } from '../../ui/form';

/** Access for a member without e-mail. */
export function PaperDialog({
  open,
  onMade,
  onClose,
}: {
  open: boolean;
  onMade: (paper: PaperCode) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const colleagues = useQuery(colleaguesQuery(here));
  const known = colleagues.data ?? [];
  const [name, setName] = useState('');
  const act = useAct(
    (values: Values) =>
      post<PaperCode>(`${here.api}/paper-people`, {
        display_name: (values['display_name'] ?? '').trim(),
        roles: ['member'],
        ...(orNull(values['member_id']) ? { member_id: values['member_id'] } : {}),
      }),
    onMade,
  );
  return (
    <Dialog open={open} title={t('people.paper')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>{t('people.paper_say')}</p>
        <SelectField
          name="member_id"
          label={t('people.is_member')}
          empty={t('people.not_in_register')}
          options={known.map((one) => ({ value: one.member_id, label: one.name }))}
          onChange={({ target }) => setName(known.find((one) => one.member_id === target.value)?.name ?? '')}
        />
        <TextField
          name="display_name"
          label={t('member.name')}
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('people.paper_make')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** What is handed over on paper: big, in plain words, shown this once. */
export function PaperSheet({ paper, onClose }: { paper: PaperCode | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <Dialog
      open={paper !== null}
      title={t('people.paper_title', { name: paper?.display_name ?? '' })}
      onClose={onClose}
    >
      {paper ? (
        <div className="paper-code">
          <p>{here.name}</p>
          <ol className="steps-list">
            <li>
              {t('people.paper_go')} <b>{window.location.host}</b>
            </li>
            <li>
              {t('people.paper_name')} <b className="big">{paper.login_name}</b>
            </li>
            <li>
              {t('people.paper_code')} <b className="big">{paper.code}</b>
            </li>
            <li>{t('people.paper_choose')}</li>
          </ol>
          <p>{t('people.paper_until')}</p>
        </div>
      ) : null}
      <div className="set end no-print">
        <Button onClick={onClose}>{t('ui.close')}</Button>
        <Button kind="main" onClick={() => window.print()}>
          {t('security.codes_print')}
        </Button>
      </div>
    </Dialog>
  );
}
