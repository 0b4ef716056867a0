import { useQueryClient } from '@tanstack/react-query';
import type { MemberShare, ShareAgreement, SharePlanBody } from '../../../lib/contract-shares';
import { get, post, put, remove } from '../../../lib/http';
import { key } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { useAct, type Act } from '../../../lib/use-act';
import type { MandateWish } from './mandate-signing';
import type { AgreementWish } from './signing';

export interface Settlement {
  body: SharePlanBody;
  /** What is signed with it. */
  sign: AgreementWish | null;
  /** The account a direct debit may come from, when there is no mandate yet. */
  mandate: MandateWish | null;
  /** The agreement that makes room for the one signed. */
  instead: ShareAgreement | null;
}

/** Signs when there is something to sign, then agrees on the plan. */
export function useSettle(share: MemberShare, onDone: () => void): Act<Settlement, MemberShare> {
  const here = useHere();
  const client = useQueryClient();
  const path = `${here.api}/shares/${share.account_id}`;
  const settle = async ({ body, mandate, sign, instead }: Settlement, once: string): Promise<MemberShare> => {
    if (!sign && !mandate) return put<MemberShare>(`${path}/plan`, body, share.version);
    try {
      if (instead) await remove(`${path}/deduction-agreements/${instead.agreement_id}`);
      if (sign) await post(`${path}/deduction-agreements`, sign);
      if (mandate) await post(`${here.api}/mandates/own`, mandate, once);
      // stopping the former agreement may have made a new plan
      const { version } = instead ? await get<MemberShare>(path) : share;
      return await put<MemberShare>(`${path}/plan`, body, version);
    } catch (error) {
      // what was signed stays signed
      await client.invalidateQueries({ queryKey: key(here) });
      throw error;
    }
  };
  return useAct(settle, onDone);
}
