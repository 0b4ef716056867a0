import { Injectable } from '@nestjs/common';
import { FoundCooperative } from '#libs/cooperatives/index.js';
import type { LocalDate } from '#libs/kernel/index.js';
import { createChart, openYear } from '#libs/ledger/index.js';
import { Transactions, type TenantContext } from '#libs/platform/index.js';
import type { Description } from '../cooperatives/description.js';
import { drawDemoLogo } from '../drawing/logos.js';
import { inventedIban, inventedKvkNumber, inventedVatNumber } from '../identifiers.js';
import { cooperativeRows } from '../making/cooperative-rows.js';
import { insertRows } from './insert-rows.js';

const YEARS = [2025, 2026, 2027];

/** Founds an invented co-operative with its books, register, agreements and hours. */
@Injectable()
export class Found {
  constructor(
    private readonly transactions: Transactions,
    private readonly foundCooperative: FoundCooperative,
  ) {}

  async run(context: TenantContext, cooperative: Description, seed: string, reference: LocalDate): Promise<void> {
    const founded = await this.transactions.run(context, (tx) =>
      tx.maybe(`select from cooperative where cooperative_id = $1`, [context.cooperativeId]),
    );
    if (!founded) await this.foundCooperative.run(settingsOf(cooperative, context));
    const rows = cooperativeRows(cooperative, seed, reference);
    await this.transactions.run(context, async (tx) => {
      await tx.execute(`update cooperative set logo_png = $2 where cooperative_id = $1 and logo_png is null`, [
        context.cooperativeId,
        drawDemoLogo(cooperative.logo),
      ]);
      await createChart(tx);
      for (const year of YEARS) await openYear(tx, year);
      for (const table of rows) await insertRows(tx, table);
    });
  }
}

const settingsOf = (cooperative: Description, { cooperativeId }: TenantContext) => ({
  cooperative_id: cooperativeId,
  name: cooperative.name,
  legal_name: cooperative.legalName,
  liability: cooperative.liability,
  kvk_number: inventedKvkNumber(cooperative.serial),
  vat_number: inventedVatNumber(cooperative.serial),
  iban: inventedIban(cooperative.serial),
  email: `kantoor@${cooperative.key}.example`,
  phone: `020 000 ${String(cooperative.serial % 10_000).padStart(4, '0')}`,
  street: cooperative.street,
  house_number: cooperative.houseNumber,
  postal_code: cooperative.postalCode,
  city: 'Amsterdam',
  colour: cooperative.colour,
  invoice_series: cooperative.series,
});
