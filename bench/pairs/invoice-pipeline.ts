import pg from 'pg';
import { drawInvoice } from '#libs/invoicing/index.js';
import { serve } from '../support/pair.js';
import { bareInvoice } from './bare-invoice.js';

/** The least an invoice can cost: a gapless number, five lines and the drawing; twenty in a transaction, nothing else around it. */
const PER_TRANSACTION = 20;

serve<{ url: string }, { count: number; draw: boolean }>(async ({ url }) => {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`
    create table if not exists bare_series (tenant int primary key, last int not null);
    create table if not exists bare_invoice (tenant int, number int, customer text, net bigint, vat bigint, total bigint, primary key (tenant, number));
    create table if not exists bare_line (tenant int, number int, line_no int, account text, debit bigint, credit bigint,
      primary key (tenant, number, line_no), foreign key (tenant, number) references bare_invoice);
    insert into bare_series values (1, 0) on conflict do nothing;`);
  return async ({ count, draw }) => {
    let bytes = 0;
    for (let made = 0; made < count; made += PER_TRANSACTION) {
      await client.query('begin');
      const { rows } = await client.query<{ last: number }>({
        name: 'number',
        text: `update bare_series set last = last + $1 where tenant = 1 returning last`,
        values: [PER_TRANSACTION],
      });
      const first = rows[0]!.last - PER_TRANSACTION + 1;
      const invoices = Array.from({ length: PER_TRANSACTION }, (_, index) => bareInvoice(first + index));
      await client.query({
        name: 'invoices',
        text: `insert into bare_invoice select 1, * from unnest($1::int[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[])`,
        values: [
          invoices.map((_, index) => first + index),
          invoices.map((invoice) => invoice.customer.name),
          invoices.map((invoice) => invoice.totals.net),
          invoices.map((invoice) => invoice.totals.vat),
          invoices.map((invoice) => invoice.totals.gross),
        ],
      });
      const lines = invoices.flatMap((invoice, index) =>
        [
          ['1300', invoice.totals.gross, 0],
          ...invoice.lines.map((line) => ['8000', 0, line.net] as const),
          ['1800', 0, invoice.totals.vat],
        ].map(([account, debit, credit], line) => ({ number: first + index, line, account, debit, credit })),
      );
      await client.query({
        name: 'lines',
        text: `insert into bare_line select 1, * from unnest($1::int[], $2::int[], $3::text[], $4::bigint[], $5::bigint[])`,
        values: [
          lines.map((line) => line.number),
          lines.map((line) => line.line),
          lines.map((line) => line.account),
          lines.map((line) => line.debit),
          lines.map((line) => line.credit),
        ],
      });
      if (draw) for (const invoice of invoices) bytes += (await drawInvoice(invoice)).length;
      await client.query('commit');
    }
    return { bytes: bytes / count };
  };
});
