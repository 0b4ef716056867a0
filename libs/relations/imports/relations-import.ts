import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { claimNumber, takeNumbers } from '#libs/cooperatives/index.js';
import {
  ColumnImport,
  expectUnused,
  ImportsRows,
  inTurns,
  type ImportRow,
  type Judgement,
  type RowToKeep,
  type TellRows,
} from '#libs/imports/index.js';
import { newId, type Id } from '#libs/kernel/index.js';
import { auditEach, type Tx } from '#libs/platform/index.js';
import type { Relation, RelationDetails } from '../core/relation.js';
import { deleteRelations, everyRelation, insertRelations } from './imported-relations.js';
import { judgeRelations } from './judge-relations.js';
import { RELATION_COLUMNS } from './relation-columns.js';

/** Customers and suppliers from a file. */
@Injectable()
@ImportsRows()
export class RelationsImport extends ColumnImport<RelationDetails> {
  readonly kind = 'relations';
  readonly words = { nl: 'Relaties', en: 'Relations' };
  readonly roles = ['board', 'bookkeeper'] as const;
  readonly areas = ['invoices', 'purchases'] as const;
  readonly columns = RELATION_COLUMNS;

  async judge(tx: Tx, rows: readonly ImportRow[]): Promise<Judgement<RelationDetails>[]> {
    return judgeRelations(rows, await everyRelation(tx));
  }

  async keep(tx: Tx, importId: Id, rows: readonly RowToKeep<RelationDetails>[], tell: TellRows): Promise<Id[]> {
    const numbers = await numbersFor(tx, rows);
    const relations: Relation[] = [];
    await inTurns(rows, tell, async (some) => {
      const made = some.map((row, index) => relationFrom(row, numbers[relations.length + index]!));
      relations.push(...made);
      // not waited for: the database keeps these while the next are made
      insertRelations(tx, made);
      return setImmediate();
    });
    auditEach(
      tx,
      'relation.added',
      'relation',
      relations.map(({ relation_id, number, is_customer, is_supplier }) => ({
        id: relation_id,
        changes: { number, is_customer, is_supplier, import_id: importId },
      })),
    );
    await tx.answered();
    return relations.map(({ relation_id }) => relation_id);
  }

  async remove(tx: Tx, importId: Id, made: readonly Id[], tell: TellRows): Promise<void> {
    await expectUnused(tx, 'relation', 'relation_id', made);
    await inTurns(made, tell, (some) => deleteRelations(tx, some));
    auditEach(
      tx,
      'relation.removed',
      'relation',
      made.map((id) => ({ id, changes: { import_id: importId } })),
    );
  }
}

const relationFrom = ({ found }: RowToKeep<RelationDetails>, number: number): Relation => ({
  ...found!,
  relation_id: newId(),
  number,
  version: 1,
});

/** Numbers of the file as they are; the others get the next ones of the series. */
async function numbersFor(tx: Tx, rows: readonly ImportRow[]): Promise<number[]> {
  const given = rows.flatMap(({ values }) => (values['number'] === undefined ? [] : [Number(values['number'])]));
  if (given.length > 0)
    await claimNumber(
      tx,
      'relations',
      given.reduce((most, one) => Math.max(most, one), 0),
    );
  let next = given.length < rows.length ? await takeNumbers(tx, 'relations', rows.length - given.length) : 0;
  return rows.map(({ values }) => (values['number'] === undefined ? next++ : Number(values['number'])));
}
