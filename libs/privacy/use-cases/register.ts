import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { today, type LocalDate } from '#libs/kernel/index.js';
import {
  CATEGORIES,
  csvOf,
  isPersonal,
  LEGAL_BASES,
  PersonalDataRooms,
  RECIPIENTS,
  retentionRule,
  SUBJECTS,
  Transactions,
  type Both,
  type Language,
  type PersonalTable,
  type TenantContext,
} from '#libs/platform/index.js';
import { drawPaper, type Block } from '../core/paper.js';
import type { ExportFile } from '../data/exports.js';

/** What the co-operative does with data (AVG 30(1)), or what the DienstenCoop does in its name (AVG 30(2)). */
export const SIDES = ['controller', 'processor'] as const;
export type Side = (typeof SIDES)[number];

export interface RegisterEntry {
  room: string;
  table: string;
  title: string;
  people: string[];
  data: string[];
  purpose: string;
  basis: string;
  recipients: string[];
  kept: string[];
}

export interface Register {
  side: Side;
  controller: string;
  processor: string;
  security: string;
  transfers: string;
  items: RegisterEntry[];
}

const WORDS = {
  nl: {
    title: { controller: 'Register van verwerkingen', processor: 'Register van de verwerker' },
    processor: 'DienstenCoop',
    security:
      'Beschreven in SECURITY.md bij de broncode: gescheiden coöperaties, versleuteling, rollen, tweede bewijs, logboek, reservekopieën.',
    transfers: 'Geen doorgifte buiten de Europese Economische Ruimte.',
    columns: ['Onderdeel', 'Van wie', 'Gegevens', 'Doel en grondslag', 'Ontvangers', 'Bewaard'],
  },
  en: {
    title: { controller: 'Register of processing', processor: 'Register of the processor' },
    processor: 'DienstenCoop',
    security:
      'Described in SECURITY.md beside the source: separated co-operatives, encryption, roles, second proof, audit trail, backups.',
    transfers: 'No transfers outside the European Economic Area.',
    columns: ['Part', 'Of whom', 'Data', 'Purpose and basis', 'Recipients', 'Kept'],
  },
} as const;

/** The register of processing, made of what the rooms declare beside their tables: it cannot be out of date. */
@Injectable()
export class ViewRegister {
  constructor(
    private readonly transactions: Transactions,
    private readonly rooms: PersonalDataRooms,
  ) {}

  async run(context: TenantContext, side: Side): Promise<Register> {
    const { language, clock } = context;
    const { legal_name } = await this.transactions.run(context, (tx) => readCooperative(tx));
    const items = this.rooms
      .all()
      .flatMap(({ room, tables }) =>
        Object.entries(tables).flatMap(([name, table]) =>
          isPersonal(table) && (side === 'controller' || table.recipients.includes('dienstencoop'))
            ? [{ room, table: name, ...entryOf(table, language, today(clock)) }]
            : [],
        ),
      );
    const { processor, security, transfers } = WORDS[language];
    return { side, controller: legal_name, processor, security, transfers, items };
  }

  async csv(context: TenantContext, side: Side): Promise<ExportFile> {
    const register = await this.run(context, side);
    const text = csvOf(WORDS[context.language].columns, register.items.map(cellsOf));
    return { fileName: `register-${side}.csv`, bytes: Buffer.from(text) };
  }

  async pdf(context: TenantContext, side: Side): Promise<ExportFile> {
    const register = await this.run(context, side);
    const { title, columns } = WORDS[context.language];
    const blocks: Block[] = [
      { text: `${register.controller} · ${register.processor}` },
      { text: register.security },
      { text: register.transfers },
      { columns, widths: [70, 65, 75, 85, 70], rows: register.items.map(cellsOf) },
    ];
    const { language, clock } = context;
    const bytes = drawPaper({ title: title[side], author: register.controller, language, date: today(clock), blocks });
    return { fileName: `register-${side}.pdf`, bytes };
  }
}

const cellsOf = (entry: RegisterEntry): string[] => [
  entry.title,
  entry.people.join(', '),
  entry.data.join(', '),
  `${entry.purpose} ${entry.basis}`,
  entry.recipients.join(', '),
  entry.kept.join('; '),
];

export function entryOf(
  table: PersonalTable,
  language: Language,
  date: LocalDate,
): Omit<RegisterEntry, 'room' | 'table'> {
  const say = (words: Both) => words[language];
  return {
    title: say(table.title),
    people: table.of.map((subject) => say(SUBJECTS[subject])),
    data: [...new Set(Object.values(table.personal))].map((category) => say(CATEGORIES[category])),
    purpose: say(table.purpose),
    basis: say(LEGAL_BASES[table.basis]),
    recipients: table.recipients.map((recipient) => say(RECIPIENTS[recipient])),
    kept: [...new Set(table.keep.map(({ rule }) => termText(retentionRule(rule, date), language)))],
  };
}

/** `Boekhouding: 7 jaar na het jaar`. */
export function termText(rule: ReturnType<typeof retentionRule>, language: Language): string {
  const { years, months, days } = rule.term;
  const units = language === 'nl' ? { y: 'jaar', m: 'maanden', d: 'dagen' } : { y: 'years', m: 'months', d: 'days' };
  const term = years ? `${years} ${units.y}` : months ? `${months} ${units.m}` : days ? `${days} ${units.d}` : '';
  const after = { nl: 'na het einde van het jaar', en: 'after the end of the year' }[language];
  return [rule.title[language], [term, rule.counts === 'from_year_end' ? after : ''].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(': ');
}
