import type pg from 'pg';
import { newId, type Id } from '#libs/kernel/index.js';
import { giveCooperative, settle } from '../support/ground.js';
import { Office } from '../support/office.js';
import { Client, givePerson, type Session } from '../support/person.js';
import { atMost, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, spreadOf } from '../support/spread.js';
import { withServer } from './with-server.js';

const ROWS = 20_000;
const ROUNDS = 5;
const PER_STATEMENT = 1_000;
const COLUMNS =
  'relation_id number name is_customer is_supplier contact_name email phone street house_number postal_code city country kvk_number language'.split(
    ' ',
  );

interface Round {
  upload: number;
  commit: number;
  bare: number;
}

export const importRows: Scenario = {
  id: 'S13',
  title: 'Import of a register',
  about:
    'A CSV of 20,000 relations as a Dutch spreadsheet writes it, uploaded and committed over HTTP: read, every row judged twice, kept in one transaction with its audit row. Pair: the same rows in bare inserts of 1,000 rows per statement in one transaction at the driver, on the same table with its indexes. Seconds on the clock.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const { url } = await server.prepare('bench_product');
  const sql = await server.watch(url);
  const office = await Office.start(server, url, 0);
  const client = new Client(office.api.url);
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await giveCooperative(sql, `Groencoöperatie ${round}`);
    const bookkeeper = await givePerson(sql, ours, ['bookkeeper']);
    const theirs = await giveCooperative(sql, `Kale coöperatie ${round}`);
    await settle(sql);
    const measured = { ...(await imported(client, bookkeeper)), bare: await insertedBare(sql, theirs) };
    await assertKept(sql, [ours, theirs]);
    if (round > 0) rounds.push(measured);
    size.say(
      `round ${round}: ${digits(measured.upload)} + ${digits(measured.commit)} s against ${digits(measured.bare)} s`,
    );
  }
  client.close();
  await office.end();
  const median = (figure: (round: Round) => number) => `${digits(spreadOf(rounds.map(figure)).median)} s`;
  return [
    {
      what: 'commit of 20,000 rows, beside bare inserts',
      product: median((round) => round.commit),
      pair: median((round) => round.bare),
      figure: spreadOf(rounds.map((round) => round.commit / round.bare)),
      target: atMost(3),
    },
    {
      what: 'the whole import, upload and preview included',
      product: median((round) => round.upload + round.commit),
      pair: median((round) => round.bare),
      figure: spreadOf(rounds.map((round) => (round.upload + round.commit) / round.bare)),
    },
  ];
}

async function imported(client: Client, bookkeeper: Session): Promise<{ upload: number; commit: number }> {
  const lines = relations().map((row) =>
    [
      row.number,
      row.name,
      row.contact_name,
      row.email,
      row.phone,
      row.street,
      row.house_number,
      row.postal_code,
      row.city,
      row.kvk_number,
    ].join(';'),
  );
  const header = 'Klantnummer;Bedrijfsnaam;Contactpersoon;E-mail;Telefoon;Straat;Huisnummer;Postcode;Plaats;KvK';
  const file = Buffer.from(`\ufeff${header}\r\n${lines.join('\r\n')}\r\n`);
  const began = performance.now();
  const preview = await client.upload<{ import_id: Id; totals: { ready: number } }>(
    bookkeeper,
    'C/imports?kind=relations',
    'relaties.csv',
    file,
  );
  const uploaded = performance.now();
  if (preview.totals.ready !== ROWS) throw new Error(`only ${preview.totals.ready} rows are ready`);
  await client.make(bookkeeper, `C/imports/${preview.import_id}/commit`, {});
  return { upload: (uploaded - began) / 1_000, commit: (performance.now() - uploaded) / 1_000 };
}

async function insertedBare(sql: pg.Client, cooperativeId: Id): Promise<number> {
  const rows = relations();
  const began = performance.now();
  await sql.query('begin');
  for (let from = 0; from < rows.length; from += PER_STATEMENT) {
    const some = rows.slice(from, from + PER_STATEMENT);
    const width = COLUMNS.length + 1;
    const places = some.map(
      (_, row) => `(${Array.from({ length: width }, (__, column) => `$${row * width + column + 1}`).join(',')})`,
    );
    await sql.query(
      `insert into relation (cooperative_id, ${COLUMNS.join(', ')}) values ${places.join(',')}`,
      some.flatMap((row) => [cooperativeId, ...COLUMNS.map((column) => row[column as keyof typeof row])]),
    );
  }
  await sql.query('commit');
  return (performance.now() - began) / 1_000;
}

const relations = () =>
  Array.from({ length: ROWS }, (_, n) => ({
    relation_id: newId(),
    number: n + 1,
    name: `Klant ${n + 1} De Proef`,
    is_customer: true,
    is_supplier: false,
    contact_name: `Anna de Waal ${n}`,
    email: `klant${n}@voorbeeld.example`,
    phone: `020${String(1_000_000 + n)}`,
    street: 'Dorpsstraat',
    house_number: String((n % 200) + 1),
    postal_code: `${1000 + (n % 9000)} AB`,
    city: `Plaats ${n % 50}`,
    country: 'NL',
    kvk_number: String(10_000_000 + n),
    language: 'nl',
  }));

async function assertKept(sql: pg.Client, cooperatives: readonly Id[]): Promise<void> {
  const { rows } = await sql.query<{ kept: number }>(
    `select count(*)::int as kept from relation where cooperative_id = any($1::uuid[]) group by cooperative_id`,
    [cooperatives],
  );
  if (rows.length !== 2 || rows.some(({ kept }) => kept !== ROWS))
    throw new Error(`rows are missing: ${JSON.stringify(rows)}`);
}
