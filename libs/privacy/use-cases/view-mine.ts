import { Injectable } from '@nestjs/common';
import { today } from '#libs/kernel/index.js';
import {
  isPersonal,
  PersonalDataRooms,
  retentionRule,
  Transactions,
  type Both,
  type TenantContext,
} from '#libs/platform/index.js';
import { personOf, whoAsks } from '../data/people.js';
import { requestsOf } from '../data/requests.js';
import { entryOf, termText, type RegisterEntry } from './register.js';
import { viewsOf, type RequestView } from './request-view.js';

export interface HeldOfMine extends Omit<RegisterEntry, 'people'> {
  /** Keys of the rules of keeping, for who has words for them. */
  rules: string[];
  rows: number;
  because: string[];
  withheld: string | null;
}

export interface MineView {
  name: string;
  is_member: boolean;
  held: HeldOfMine[];
  requests: RequestView[];
}

/** What the office keeps about who asks: which parts, how much, why and until when. */
@Injectable()
export class ViewMine {
  constructor(
    private readonly transactions: Transactions,
    private readonly rooms: PersonalDataRooms,
  ) {}

  run(context: TenantContext): Promise<MineView> {
    return this.transactions.run(context, async (tx) => {
      const person = await personOf(tx, whoAsks(context));
      const held: HeldOfMine[] = [];
      for (const room of this.rooms.all()) {
        for (const { table, rows, withheld } of await room.overview(tx, person)) {
          const declared = room.tables[table];
          if (!declared || !isPersonal(declared) || (rows.length === 0 && !withheld)) continue;
          const { people: _people, ...entry } = entryOf(declared, context.language, today(context.clock));
          const rules = declared.keep.map(({ rule }) => retentionRule(rule, today(context.clock)));
          const say = (words: Both) => words[context.language];
          held.push({
            room: room.room,
            table,
            ...entry,
            rules: [...new Set(declared.keep.map(({ rule }) => rule))],
            kept: [...new Set(rules.map((rule) => termText(rule, context.language)))],
            because: [...new Set(rules.map(({ because }) => say(because)))],
            rows: rows.length,
            withheld: withheld ? say(withheld) : null,
          });
        }
      }
      const requests = await viewsOf(tx, await requestsOf(tx, person));
      return { name: person.name, is_member: person.memberId !== undefined, held, requests };
    });
  }
}
