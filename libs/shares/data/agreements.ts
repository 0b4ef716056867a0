import { DomainError, type Id, type LocalDate } from '#libs/kernel/index.js';
import { nameRefusals, type Tx } from '#libs/platform/index.js';
import type { AgreementKind, DeductionAgreement } from '../core/agreement.js';

nameRefusals({
  deduction_agreement_current: () => new DomainError('conflict', 'share_agreement_exists'),
});

const COLUMNS = `agreement_id, account_id, kind, most_cents as most, starts_on, from_holiday_pay, wording, language, signed_at, revoked_on`;

export async function insertAgreement(
  tx: Tx,
  agreement: Omit<DeductionAgreement, 'signed_at' | 'revoked_on'>,
): Promise<void> {
  const { account_id, agreement_id, from_holiday_pay, kind, language, most, starts_on, wording } = agreement;
  await tx.execute(
    `insert into deduction_agreement (cooperative_id, agreement_id, account_id, kind, most_cents, starts_on, from_holiday_pay, wording,
       language, signed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.context.cooperativeId,
      agreement_id,
      account_id,
      kind,
      most,
      starts_on,
      from_holiday_pay,
      wording,
      language,
      tx.context.actor.id!,
    ],
  );
}

export const agreementsOf = (tx: Tx, accountId: Id): Promise<DeductionAgreement[]> =>
  tx.query<DeductionAgreement>(
    `select ${COLUMNS} from deduction_agreement where cooperative_id = $1 and account_id = $2 order by signed_at desc`,
    [tx.context.cooperativeId, accountId],
  );

/** The agreement under which money may be withheld on a day. */
export const agreementInForce = (
  tx: Tx,
  accountId: Id,
  kind: AgreementKind,
  on: LocalDate,
): Promise<DeductionAgreement | undefined> =>
  tx.maybe<DeductionAgreement>(
    `select ${COLUMNS} from deduction_agreement
     where cooperative_id = $1 and account_id = $2 and kind = $3 and starts_on <= $4 and (revoked_on is null or revoked_on > $4)
     order by signed_at desc limit 1 for share`,
    [tx.context.cooperativeId, accountId, kind, on],
  );

/** @returns 0 when there is none, or it was taken back before */
export const revokeAgreement = (tx: Tx, accountId: Id, agreementId: Id, on: LocalDate): Promise<number> =>
  tx.execute(
    `update deduction_agreement set revoked_on = $4, revoked_at = clock_timestamp(), revoked_by = $5
     where cooperative_id = $1 and account_id = $2 and agreement_id = $3 and revoked_on is null`,
    [tx.context.cooperativeId, accountId, agreementId, on, tx.context.actor.id ?? null],
  );
