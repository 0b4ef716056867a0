import { Injectable } from '@nestjs/common';
import {
  ImportsRows,
  inTurns,
  unusedOf,
  type Chosen,
  type ImportKind,
  type Known,
  type Made,
  type Proposal,
  type Table,
  type TellRows,
} from '#libs/imports/index.js';
import { DomainError, type Id } from '#libs/kernel/index.js';
import type { Tx } from '#libs/platform/index.js';
import type { Answer, NameAnswers } from '../core/import/answers.js';
import { proposeMapping } from '../core/import/guess-mapping.js';
import { countApproved, deleteEntries, importedIds } from '../data/imported-hours.js';
import { deleteActivities, deleteProjects } from '../data/new-names.js';
import { announceEntries } from '../use-cases/announce-entries.js';
import { auditRemoved } from './audit-removed.js';
import { HOURS_COLUMNS, HOURS_SETTINGS, inside, outside, settingsInside } from './hours-columns.js';
import { importedEntries, keepHours, makeNames } from './keep-hours.js';
import { readKnown } from './known-names.js';
import { listsOf, presentTimesheet, type TimesheetReading } from './present-timesheet.js';
import { readTimesheet, type TimesheetChosen } from './read-timesheet.js';

const PROGRAMS = { kimai: 'Kimai', clockify: 'Clockify', toggl: 'Toggl', unknown: undefined } as const;

/** Hours from a timesheet export of Kimai, Clockify or Toggl, or from somebody's own list. */
@Injectable()
@ImportsRows()
export class HoursImport implements ImportKind {
  readonly kind = 'hours';
  readonly words = { nl: 'Uren', en: 'Hours' };
  readonly roles = ['board', 'bookkeeper'] as const;
  readonly areas = ['hours'] as const;
  readonly columns = HOURS_COLUMNS;
  readonly settings = HOURS_SETTINGS;
  readonly choices = [
    { value: 'submitted', words: { nl: 'ingeleverd, nog goedkeuren', en: 'handed in, still to approve' } },
    {
      value: 'approved',
      words: { nl: 'meteen goedgekeurd', en: 'approved at once' },
      roles: ['bookkeeper'] as const,
      refusal: 'import_approve_bookkeeper',
    },
  ];

  propose(table: Table): Proposal {
    const { layout, mapping } = proposeMapping(table);
    const program = PROGRAMS[layout];
    return { mapping: outside(mapping), ...(program ? { program } : {}) };
  }

  async read(tx: Tx, table: Table, chosen: Chosen, hold: boolean): Promise<TimesheetReading> {
    const known = await readKnown(tx);
    const lists = listsOf(known);
    const told: TimesheetChosen = {
      mapping: inside(chosen.mapping),
      guessed: chosen.guessed,
      settings: settingsInside(chosen.settings),
      answers: answersInside(chosen.answers, lists),
    };
    const timesheet = await readTimesheet(tx, table, known, told, hold);
    return presentTimesheet(table, timesheet, told, { lists, language: tx.context.language });
  }

  async commit(
    tx: Tx,
    importId: Id,
    { timesheet, alreadyInvoiced }: TimesheetReading,
    choice: string,
    tell: TellRows,
  ): Promise<Made> {
    const ready = timesheet.rows.filter((row) => row.state === 'ready');
    const ids = await makeNames(tx, importId, timesheet, ready);
    const entries = importedEntries(timesheet, ready, alreadyInvoiced);
    const state = choice === 'approved' ? 'approved' : 'submitted';
    return { added: await keepHours(tx, { importId, state, tell }, entries), ids };
  }

  /** @throws import_undo_bookkeeper when some are approved and no bookkeeper asks */
  async expectMayUndo(tx: Tx, importId: Id): Promise<void> {
    const approved = await countApproved(tx, importId);
    if (approved > 0 && !tx.context.has('bookkeeper')) throw new DomainError('forbidden', 'import_undo_bookkeeper');
  }

  /**
   * Takes all hours of an import away, also those that were changed since, and the projects and activities made for it on
   * which nothing else stands by now.
   * @throws hours_entry_billed when one is on an invoice
   */
  async undo(tx: Tx, importId: Id, made: readonly Id[], tell: TellRows): Promise<number> {
    const ids = await importedIds(tx, importId);
    await inTurns(ids, tell, (some) => deleteEntries(tx, some));
    announceEntries(tx, 'taken_back', ids);
    const projects = await unusedOf(tx, 'project', 'project_id', made);
    await deleteProjects(tx, projects);
    auditRemoved(tx, 'project', projects, importId);
    const activities = await unusedOf(tx, 'activity', 'activity_id', made);
    await deleteActivities(tx, activities);
    auditRemoved(tx, 'activity', activities, importId);
    return ids.length;
  }
}

/** Without answers that stand for nothing any more: their names are asked about again. */
function answersInside(answers: Chosen['answers'], lists: Readonly<Record<string, readonly Known[]>>): NameAnswers {
  const still = (list: keyof NameAnswers): Record<string, Answer> => {
    const ids = new Set<string>((lists[list] ?? []).map(({ id }) => id));
    const stands = (answer: string) =>
      answer === 'skip' || (answer === 'create' ? list !== 'members' : ids.has(answer));
    return Object.fromEntries(Object.entries(answers[list] ?? {}).filter(([, answer]) => stands(answer)));
  };
  return { members: still('members'), projects: still('projects'), activities: still('activities') };
}
