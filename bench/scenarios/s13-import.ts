import { newId } from '#libs/kernel/index.js';
import { giveCooperative, settle } from '../support/ground.js';
import { expectRows, importFile, insertBare, type Imported } from '../support/imports.js';
import { Office } from '../support/office.js';
import { Client, givePerson } from '../support/person.js';
import { atMost, type Finding, type Scenario, type Size } from '../support/scenario.js';
import type { BenchServer } from '../support/server.js';
import { digits, spreadOf } from '../support/spread.js';
import { withServer } from './with-server.js';

const ROWS = 20_000;
const ROUNDS = 5;

interface Round extends Imported {
  bare: number;
}

export const importRows: Scenario = {
  id: 'S13',
  title: 'Import of a register',
  about:
    'A CSV of 20,000 relations as a Dutch spreadsheet writes it, uploaded and committed over HTTP, 1 api and 1 worker that keeps them: read, every row judged twice, kept in one transaction with its audit row. Pair: the same rows in bare inserts of 1,000 rows per statement in one transaction at the driver, on the same table with its indexes. Seconds on the clock.',
  run: withServer(compare),
};

async function compare(server: BenchServer, size: Size): Promise<Finding[]> {
  const { url } = await server.prepare('bench_product');
  const sql = await server.watch(url);
  const office = await Office.start(server, url, 1);
  const client = new Client(office.api.url, 2);
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await giveCooperative(sql, `Groencoöperatie ${round}`);
    const bookkeeper = await givePerson(sql, ours, ['bookkeeper']);
    const theirs = await giveCooperative(sql, `Kale coöperatie ${round}`);
    await settle(sql);
    const file = { kind: 'relations', bytes: fileOf(relations()), rows: ROWS };
    const measured = {
      ...(await importFile(client, bookkeeper, file)),
      bare: await insertBare(sql, 'relation', theirs, relations()),
    };
    await expectRows(sql, 'relation', [ours, theirs], ROWS);
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
    {
      what: 'longest that a request for next to nothing waits meanwhile',
      product: `${digits(spreadOf(rounds.map((round) => round.waited)).median)} ms`,
      pair: '',
    },
  ];
}

function fileOf(rows: ReturnType<typeof relations>): Buffer {
  const lines = rows.map((row) =>
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
  return Buffer.from(`\ufeff${header}\r\n${lines.join('\r\n')}\r\n`);
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
