import { Injectable } from '@nestjs/common';
import {
  ColumnImport,
  expectUnused,
  foldName,
  ImportsRows,
  inTurns,
  type ImportColumn,
  type ImportRow,
  type Judgement,
  type Remark,
  type TellRows,
} from '#libs/imports/index.js';
import { newId, today, type Id, type LocalDate } from '#libs/kernel/index.js';
import { auditEach, type Tx } from '#libs/platform/index.js';
import { freeCodes } from '../core/free-codes.js';
import { checkProject, PROJECT_FIELDS, type ProjectDetails } from '../core/project.js';
import { deleteProjects } from '../data/new-names.js';
import { everyProject } from '../data/project.repository.js';
import { auditRemoved } from './audit-removed.js';
import { remarksOf } from './faults.js';
import { knownMembers } from '#libs/members/index.js';
import { customers } from './lists.js';

const VAT = [
  { value: 'standard', words: { nl: 'Hoog (21%)', en: 'Standard (21%)' }, synonyms: ['hoog', '21', '21%', '0,21'] },
  { value: 'reduced', words: { nl: 'Laag (9%)', en: 'Reduced (9%)' }, synonyms: ['laag', '9', '9%', '0,09'] },
  { value: 'zero', words: { nl: 'Nul (0%)', en: 'Zero (0%)' }, synonyms: ['nul', '0', '0%'] },
  { value: 'exempt', words: { nl: 'Vrijgesteld', en: 'Exempt' }, synonyms: ['vrij', 'geen', 'geen btw'] },
  { value: 'reverse_charge', words: { nl: 'Verlegd', en: 'Reverse charge' }, synonyms: ['btw verlegd'] },
];

const COLUMNS: readonly ImportColumn[] = [
  {
    name: 'code',
    words: { nl: 'Code', en: 'Code' },
    synonyms: 'projectcode projectnummer projectnr nummer nr projectid'.split(' '),
    kind: 'text',
    max: 40,
    example: 'KANTINE',
  },
  {
    name: 'name',
    words: { nl: 'Naam', en: 'Name' },
    synonyms: 'project projectnaam opdracht omschrijving klus projectname'.split(' '),
    kind: 'text',
    required: true,
    example: 'Kantine De Ploeg',
  },
  {
    name: 'customer_id',
    words: { nl: 'Klant', en: 'Customer' },
    synonyms: 'klantnaam opdrachtgever relatie debiteur klantnummer bedrijf client'.split(' '),
    kind: 'name',
    list: 'customers',
    example: '',
  },
  {
    name: 'lead_member_id',
    words: { nl: 'Projectleider', en: 'Project lead' },
    synonyms: 'leider verantwoordelijke contactpersoon lead projectmanager'.split(' '),
    kind: 'name',
    list: 'members',
    example: '',
  },
  {
    name: 'starts_on',
    words: { nl: 'Begint op', en: 'Starts on' },
    synonyms: 'begin begindatum start startdatum van vanaf startdate'.split(' '),
    kind: 'date',
    example: '01-01-2026',
  },
  {
    name: 'ends_on',
    words: { nl: 'Eindigt op', en: 'Ends on' },
    synonyms: 'einde einddatum eind tot totenmet enddate'.split(' '),
    kind: 'date',
    example: '31-12-2026',
  },
  {
    name: 'your_reference',
    words: { nl: 'Referentie klant', en: 'Customer reference' },
    synonyms: 'referentie uwreferentie inkoopnummer ordernummer po kenmerk reference'.split(' '),
    kind: 'text',
    example: 'INK-2026-14',
  },
  {
    name: 'vat_treatment',
    words: { nl: 'Btw', en: 'VAT' },
    synonyms: 'btwtarief btwsoort btwcode vatrate vattreatment'.split(' '),
    kind: 'choice',
    choices: VAT,
    example: 'Hoog (21%)',
  },
  {
    name: 'vat_reason',
    words: { nl: 'Reden geen btw', en: 'Reason for no VAT' },
    synonyms: 'btwreden redenvrijstelling'.split(' '),
    kind: 'text',
    example: '',
  },
];

interface KnownProject {
  code: string;
  name: string;
  line?: number;
}

/** Projects from a file. */
@Injectable()
@ImportsRows()
export class ProjectsImport extends ColumnImport {
  readonly kind = 'projects';
  readonly words = { nl: 'Projecten', en: 'Projects' };
  readonly roles = ['board', 'bookkeeper'] as const;
  readonly areas = ['hours', 'invoices'] as const;
  readonly columns = COLUMNS;

  override async lists(tx: Tx) {
    return { customers: await customers(tx), members: await knownMembers(tx) };
  }

  async judge(tx: Tx, rows: readonly ImportRow[]): Promise<Judgement[]> {
    const codes = new Map<string, KnownProject>();
    const names = new Map<string, KnownProject>();
    const add = (project: KnownProject, customer: string): void => {
      if (project.code !== '') codes.set(project.code, project);
      names.set(`${foldName(project.name)}|${customer}`, project);
    };
    for (const project of await everyProject(tx)) add(project, project.customer_id ?? '');
    return rows.map((row) => {
      const project = projectOf(row, today(tx.context.clock), '');
      const faults = remarksOf(() => checkProject(project));
      if (faults.length > 0) return { state: 'refused', remarks: faults };
      const same = names.get(`${foldName(project.name)}|${project.customer_id ?? ''}`);
      if (same) return { state: 'duplicate', remarks: [alreadyAt(same)] };
      if (codes.has(project.code))
        return { state: 'refused', remarks: [{ column: 'code', code: 'project_code_taken' }] };
      add({ ...project, line: row.line }, project.customer_id ?? '');
      return { state: 'ready', remarks: [] };
    });
  }

  async keep(tx: Tx, importId: Id, rows: readonly ImportRow[], tell: TellRows): Promise<Id[]> {
    const codes = new Set((await everyProject(tx)).map(({ code }) => code));
    for (const { values } of rows) if (values['code'] !== undefined) codes.add(String(values['code']));
    const free = freeCodes(codes);
    const projects = rows.map((row) => projectOf(row, today(tx.context.clock), () => free.next().value));
    const ids: Id[] = [];
    await inTurns(projects, tell, async (some) => ids.push(...(await insert(tx, some))));
    auditEach(
      tx,
      'project.added',
      'project',
      projects.map((project, index) => ({ id: ids[index]!, changes: { ...project, import_id: importId } })),
    );
    return ids;
  }

  async remove(tx: Tx, importId: Id, made: readonly Id[], tell: TellRows): Promise<void> {
    await expectUnused(tx, 'project', 'project_id', made);
    await inTurns(made, tell, (some) => deleteProjects(tx, some));
    auditRemoved(tx, 'project', made, importId);
  }
}

const TYPES: Partial<Record<keyof ProjectDetails, string>> = {
  customer_id: 'uuid',
  lead_member_id: 'uuid',
  starts_on: 'date',
  ends_on: 'date',
};

/** @returns the ids of what was made, one per project */
async function insert(tx: Tx, projects: readonly ProjectDetails[]): Promise<Id[]> {
  const ids = projects.map(() => newId());
  const lists = PROJECT_FIELDS.map((field, index) => `$${index + 3}::${TYPES[field] ?? 'text'}[]`);
  await tx.execute(
    `insert into project (cooperative_id, project_id, ${PROJECT_FIELDS.join(', ')}) select $1, * from unnest($2::uuid[], ${lists.join(', ')})`,
    [tx.context.cooperativeId, ids, ...PROJECT_FIELDS.map((field) => projects.map((project) => project[field]))],
  );
  return ids;
}

const alreadyAt = ({ name, line }: KnownProject): Remark =>
  line === undefined
    ? { code: 'import_there_already', params: { name } }
    : { code: 'import_twice_in_file', params: { line } };

/** @param code for a row that names none */
function projectOf({ values }: ImportRow, from: LocalDate, code: string | (() => string)): ProjectDetails {
  const text = (name: string): string => String(values[name] ?? '');
  return {
    code: text('code') || (typeof code === 'string' ? code : code()),
    name: text('name'),
    customer_id: (text('customer_id') || null) as Id | null,
    lead_member_id: (text('lead_member_id') || null) as Id | null,
    starts_on: (text('starts_on') || earliest(text('ends_on'), from)) as LocalDate,
    ends_on: (text('ends_on') || null) as LocalDate | null,
    your_reference: text('your_reference'),
    vat_treatment: (text('vat_treatment') || 'standard') as ProjectDetails['vat_treatment'],
    vat_reason: text('vat_reason'),
  };
}

const earliest = (end: string, from: LocalDate): string => (end !== '' && end < from ? end : from);
