import { readFileSync } from 'node:fs';
import type { Decimal, LocalDate } from '#libs/kernel/index.js';
import { VatTable, type VatTreatment, type VatTreatmentFacts } from './core/vat/vat-table.js';

let table: VatTable | undefined;

/** `vat/rates.json` beside this file (in the sources as in the build), read once per process. */
const vatTable = (): VatTable =>
  (table ??= VatTable.read(JSON.parse(readFileSync(new URL('./vat/rates.json', import.meta.url), 'utf8'))));

/**
 * The percentage for what is supplied on a day: 21, 9, or 0 where no VAT is charged.
 * @throws vat_rate_unknown (422) for a day before the table starts
 */
export const vatRate = (treatment: VatTreatment, suppliedOn: LocalDate): Decimal =>
  vatTable().rate(treatment, suppliedOn);

/** Accounts, box, UBL category and wording of a treatment. */
export const vatTreatment = (treatment: VatTreatment): VatTreatmentFacts => vatTable().treatment(treatment);
