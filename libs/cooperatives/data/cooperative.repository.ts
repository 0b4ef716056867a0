import { expectTouched, type Tx } from '#libs/platform/index.js';
import { SETTINGS, type Cooperative, type CooperativeSettings } from '../core/cooperative.js';

const COLUMNS = `cooperative_id, name, legal_name, liability, kvk_number, vat_number, iban, email, phone, street, house_number,
  postal_code, city, country, language, colour, logo_png is not null as has_logo, invoice_series, payment_term_days, version`;

/** The co-operative this transaction is bound to. */
export const readCooperative = (tx: Tx): Promise<Cooperative> =>
  tx.one<Cooperative>(`select ${COLUMNS} from cooperative where cooperative_id = $1`, [tx.context.cooperativeId]);

export async function insertCooperative(tx: Tx, settings: CooperativeSettings): Promise<void> {
  await tx.execute(
    `insert into cooperative (cooperative_id, name, legal_name, liability, kvk_number, vat_number, iban, email, phone, street,
       house_number, postal_code, city, country, language, colour, invoice_series, payment_term_days)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [tx.context.cooperativeId, ...values(settings)],
  );
}

/** @throws stale_version when it is no longer the version the caller saw */
export async function updateCooperative(tx: Tx, settings: CooperativeSettings, version: number): Promise<void> {
  const touched = await tx.execute(
    `update cooperative set name = $2, legal_name = $3, liability = $4, kvk_number = $5, vat_number = $6, iban = $7, email = $8,
       phone = $9, street = $10, house_number = $11, postal_code = $12, city = $13, country = $14, language = $15, colour = $16,
       invoice_series = $17, payment_term_days = $18, version = version + 1
     where cooperative_id = $1 and version = $19`,
    [tx.context.cooperativeId, ...values(settings), version],
  );
  expectTouched(touched);
}

/** @throws stale_version when it is no longer the version the caller saw */
export async function updateLogo(tx: Tx, png: Buffer | null, version: number): Promise<void> {
  const touched = await tx.execute(
    `update cooperative set logo_png = $2, version = version + 1 where cooperative_id = $1 and version = $3`,
    [tx.context.cooperativeId, png, version],
  );
  expectTouched(touched);
}

/** The logo as PNG bytes; undefined when there is none. */
export async function readLogo(tx: Tx): Promise<Buffer | undefined> {
  const row = await tx.one<{ logo_png: Buffer | null }>(`select logo_png from cooperative where cooperative_id = $1`, [
    tx.context.cooperativeId,
  ]);
  return row.logo_png ?? undefined;
}

const values = (settings: CooperativeSettings) => SETTINGS.map((field) => settings[field]);
