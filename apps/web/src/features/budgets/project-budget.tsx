import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Budget } from '../../lib/contract';
import { put, remove } from '../../lib/http';
import { showMinutes, typedMinutes } from '../../lib/minutes';
import { showMoney, typedAmount } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';
import { BudgetPicture } from './budget-picture';

/** The budget of a project on its own page. */
export function ProjectBudget({ projectId }: { projectId: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [open, setOpen] = useState(false);
  const query = useQuery(oneQuery<Budget>(here, `projects/${projectId}/budget`));
  return (
    <section aria-label={t('budget.title')}>
      <div className="title">
        <h2>{t('budget.title')}</h2>
        {here.may(['hours', 'invoices'], 'board', 'bookkeeper') ? (
          <div className="end">
            <Button onClick={() => setOpen(true)}>{t('budget.change')}</Button>
          </div>
        ) : null}
      </div>
      <Loaded query={query}>
        {(picture) => (
          <>
            {picture.per === null ? <p className="soft">{t('budget.none')}</p> : null}
            {picture.per === 'month' ? <p className="soft">{t('budget.this_month')}</p> : null}
            <BudgetPicture picture={picture} />
            <BudgetDialog key={picture.version} picture={picture} open={open} onClose={() => setOpen(false)} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function BudgetDialog({
  picture,
  open,
  onClose,
}: {
  picture: Budget;
  open: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const path = `${here.api}/projects/${picture.project_id}/budget`;
  const done = () => {
    say(t('ui.saved'));
    onClose();
  };
  const save = useAct((values: Values) => {
    const hours = (values['hours'] ?? '').trim();
    const amount = (values['amount'] ?? '').trim();
    const minutes = hours === '' ? null : (typedMinutes(hours) ?? 0);
    return put<Budget>(
      path,
      { per: values['per'], minutes, amount: amount === '' ? null : typedAmount(amount) },
      picture.version,
    );
  }, done);
  const drop = useAct((_: null) => remove(path, picture.version), done);
  return (
    <Dialog open={open} title={t('budget.change')} onClose={onClose}>
      <Form problem={save.problem ?? drop.problem} onSubmit={save.run}>
        <SelectField
          name="per"
          label={t('budget.per')}
          defaultValue={picture.per ?? 'total'}
          options={['total', 'month'].map((value) => ({ value, label: t(`budget.per_${value}`) }))}
        />
        <div className="columns">
          <TextField
            name="hours"
            label={t('budget.hours')}
            inputMode="decimal"
            defaultValue={picture.budget === null ? '' : showMinutes(picture.budget)}
          />
          <TextField
            name="amount"
            label={t('budget.euro')}
            hint={t('budget.euro_hint')}
            inputMode="decimal"
            defaultValue={picture.amount === null ? '' : showMoney(picture.amount)}
          />
        </div>
        <div className="set end">
          {picture.version > 0 ? (
            <Button kind="danger" busy={drop.busy} onClick={() => drop.run(null)}>
              {t('budget.remove')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={save.busy}>
            {t('ui.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
