import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { useFinalise } from './use-finalise';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Euro } from '../../ui/money';
import { ProblemNote } from '../../ui/notes';

/** The act that cannot be taken back: it says how many, how much, and asks once. */
export function FinaliseBar({ ids, total }: { ids: string[]; total: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [asking, ask] = useState(false);
  const act = useFinalise(here);
  return (
    <div className="actbar">
      <span className="small soft">{t('invoice.number_when_final')}</span>
      <div className="end">
        <Button kind="main" blocked={ids.length === 0 ? t('invoice.nothing_chosen') : null} onClick={() => ask(true)}>
          {t('invoice.finalise', { count: ids.length })}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('invoice.finalise_title', { count: ids.length })}
        act={t('invoice.finalise', { count: ids.length })}
        busy={act.busy}
        onAct={() => act.run(ids)}
        onClose={() => ask(false)}
      >
        <p>
          {t('invoice.finalise_why', { count: ids.length })} {t('invoice.finalise_total')} <Euro>{total}</Euro>.
        </p>
        <ProblemNote problem={act.problem} />
      </ConfirmDialog>
    </div>
  );
}
