import { useNavigate } from '@tanstack/react-router';
import type { Run } from '../../lib/contract-invoicing';
import { post } from '../../lib/http';
import type { Here } from '../../lib/session';
import { useAct, type Act } from '../../lib/use-act';

/** Gives drafts their numbers in a run of its own, and goes there. */
export function useFinalise(here: Here): Act<string[], Run> {
  const navigate = useNavigate();
  return useAct(
    (invoice_ids: string[], key) => post<Run>(`${here.api}/invoice-finalisations`, { invoice_ids }, key),
    (run) =>
      void navigate({
        to: '/c/$cooperativeId/verwerkingen/$runId',
        params: { cooperativeId: here.cooperative_id, runId: run.run_id },
      }),
  );
}
