import type { Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';

/** The short code of the co-operative, made when it has none yet. */
export const makePlace = async (tx: Tx, wish: string): Promise<string> =>
  (await tx.one<{ code: string }>(`select place_make($1) as code`, [wish])).code;

/** For a sign-in name; the register is of a later room, its number is not. */
export const memberNumber = async (tx: Tx, memberId: Id): Promise<number | undefined> =>
  (
    await tx.maybe<{ number: number }>(`select number from member where cooperative_id = $1 and member_id = $2`, [
      tx.context.cooperativeId,
      memberId,
    ])
  )?.number;

/** @returns false when the name is taken */
export const createNamedLogin = async (tx: Tx, loginId: Id, name: string, language: string): Promise<boolean> =>
  (await tx.one<{ done: boolean }>(`select login_create_named($1, $2, $3) as done`, [loginId, name, language])).done;

/** @returns false for who has an e-mail address, or a name another co-operative made */
export const putPaperCode = async (tx: Tx, loginId: Id, hash: string, hours: number): Promise<boolean> =>
  (await tx.one<{ done: boolean }>(`select paper_code_put($1, $2, $3) as done`, [loginId, hash, hours])).done;
