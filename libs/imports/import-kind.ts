import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { DomainError, type Id } from '#libs/kernel/index.js';
import type { Language, Role, TenantContext, Tx } from '#libs/platform/index.js';
import type { ImportColumn, Mapping } from './core/column.js';
import type { Chosen, ImportReading, ReadingSetting, SettingChoice } from './core/import-reading.js';
import type { Table } from './core/read-table.js';

/** What the reader says at the last button: in which state the rows come in. */
export interface CommitChoice extends SettingChoice {
  /** Who may; everybody who may import when left out. */
  readonly roles?: readonly Role[];
  /** The code for who may not. */
  readonly refusal?: string;
}

/** What a table looks like before anybody said a thing about it. */
export interface Proposal {
  readonly mapping: Mapping;
  /** The program whose export it is, when its columns say so without doubt. */
  readonly program?: string;
}

/** What a commit made. */
export interface Made {
  /** Rows that are in the register now. */
  readonly added: number;
  /** Ids that undo needs. */
  readonly ids: readonly Id[];
}

/** Told how many rows are done so far. */
export type TellRows = (done: number) => Promise<void>;

/** Rows per statement: few round trips, and something to tell in between. */
const AT_A_TIME = 2_000;

/** Does something with many rows, some at a time, and tells how far it is. */
export async function inTurns<T>(rows: readonly T[], tell: TellRows, act: (some: readonly T[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const some = rows.slice(from, from + AT_A_TIME);
    await act(some);
    await tell(from + some.length);
  }
}

/**
 * Something that can come from a file. The provider lives in the room that owns the register; reading files, the preview,
 * the lock, the audit act, the run in the background and the wizard are the same for all. Most extend `ColumnImport`.
 */
export interface ImportKind {
  /** In addresses and in the database: `members`. */
  readonly kind: string;
  readonly words: Readonly<Record<Language, string>>;
  /** Who may import it. */
  readonly roles: readonly Role[];
  /** The areas of its register: who comes under a grant or with a token needs one of them. */
  readonly areas: readonly string[];
  readonly columns: readonly ImportColumn[];
  /** How cells can be read that may mean two things. */
  readonly settings?: readonly ReadingSetting[];
  /** The first counts when nothing is said; left out, there is nothing to choose. */
  readonly choices?: readonly CommitChoice[];

  propose(table: Table): Proposal;

  /**
   * An answer per row against the registers of this moment; set-based, because there may be 50,000. A file that takes long
   * gives others their turn.
   *
   * @param hold makes others who write the same wait: what is found holds until the transaction ends
   * @throws DomainError invalid_input for a mapping that cannot work; one that is only a guess never refuses
   */
  read(tx: Tx, table: Table, chosen: Chosen, hold: boolean): Promise<ImportReading>;

  /**
   * Keeps all ready rows or throws. Read in the same transaction, and nobody else imports the same kind meanwhile.
   * @param reading what `read` answered
   * @param choice one of `choices`
   * @param tell how many rows are kept so far, for who watches
   */
  commit(tx: Tx, importId: Id, reading: ImportReading, choice: string, tell: TellRows): Promise<Made>;

  /**
   * Asked of whoever wants it undone, before the work may go on in the background; left out, who may import may undo.
   * @throws DomainError forbidden
   */
  expectMayUndo?(tx: Tx, importId: Id): Promise<void>;

  /**
   * Takes away what an import made, all of it or nothing.
   * @param tell how many rows are gone so far, for who watches
   * @returns how many rows
   * @throws DomainError conflict, with what stands on it by now
   */
  undo(tx: Tx, importId: Id, made: readonly Id[], tell: TellRows): Promise<number>;
}

const IMPORT_KIND = 'coopkantoor:import-kind';

/** Marks a provider as the importer of its kind; the wizard finds it. */
export const ImportsRows = () => SetMetadata(IMPORT_KIND, true);

@Injectable()
export class ImportKinds {
  private kinds: Map<string, ImportKind> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  all(): ImportKind[] {
    return [...this.known().values()];
  }

  /** Those somebody may import, or only look at. */
  allFor(context: TenantContext, isWrite: boolean): ImportKind[] {
    return this.all().filter((kind) => isOpen(kind, context, isWrite));
  }

  /** @throws not_found for a kind nobody imports, or that is not for this person */
  of(name: string, context: TenantContext, isWrite = true): ImportKind {
    const kind = this.named(name);
    if (!isOpen(kind, context, isWrite)) throw DomainError.notFound();
    return kind;
  }

  /** For work somebody asked for who might. @throws not_found for a kind nobody imports */
  named(kind: string): ImportKind {
    const found = this.known().get(kind);
    if (!found) throw DomainError.notFound();
    return found;
  }

  private known(): Map<string, ImportKind> {
    this.kinds ??= new Map(this.find().map((importer) => [importer.kind, importer]));
    return this.kinds;
  }

  private find(): ImportKind[] {
    return this.discovery
      .getProviders()
      .filter((wrapper) => wrapper.metatype && this.reflector.get<boolean | undefined>(IMPORT_KIND, wrapper.metatype))
      .map((wrapper) => wrapper.instance as ImportKind);
  }
}

const isOpen = ({ areas, roles }: ImportKind, context: TenantContext, isWrite: boolean): boolean =>
  context.has(...roles) && context.reaches(areas, isWrite);
