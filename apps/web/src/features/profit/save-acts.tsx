import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { post, put, remove } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import type { Profit, ProfitYear } from './contract';
import { bodyOf, type Plan } from './plan';

interface Props {
  year: ProfitYear;
  kept: Profit | null;
  plan: Plan;
  touched: boolean;
  blocked: boolean;
}

/** Keeping the proposal; every time it freezes the hours anew. */
export function SaveActs({ year, kept, plan, touched, blocked }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const path = `${here.api}/profit-appropriations`;
  const save = useAct(
    (body: ReturnType<typeof bodyOf>, key) =>
      kept
        ? put<Profit>(`${path}/${kept.appropriation_id ?? ''}`, body, kept.version)
        : post<Profit>(path, { year: year.year, ...body }, key),
    () => say(t('profit.saved')),
  );
  const [discarding, askDiscard] = useState(false);
  const discard = useAct(
    (one: Profit) => remove(`${path}/${one.appropriation_id ?? ''}`, one.version),
    () => say(t('profit.discarded')),
  );
  return (
    <>
      <ProblemNote problem={save.problem} />
      <div className="set gap">
        {touched || kept?.result_changed ? (
          <Button
            kind="main"
            busy={save.busy}
            blocked={blocked ? t('profit.first_right') : null}
            onClick={() => save.run(bodyOf(plan))}
          >
            {kept ? t('profit.save') : t('profit.propose')}
          </Button>
        ) : null}
        {kept ? <Button onClick={() => askDiscard(true)}>{t('profit.discard')}</Button> : null}
      </div>
      <ConfirmDialog
        open={discarding}
        title={t('profit.discard')}
        act={t('profit.discard')}
        danger
        busy={discard.busy}
        onAct={() => kept && discard.run(kept)}
        onClose={() => askDiscard(false)}
      >
        <p>{t('profit.discard_why')}</p>
        <ProblemNote problem={discard.problem} />
      </ConfirmDialog>
    </>
  );
}
