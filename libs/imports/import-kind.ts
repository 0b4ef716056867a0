import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { DomainError, type Id } from '#libs/kernel/index.js';
import type { Language, Role, Tx } from '#libs/platform/index.js';
import type { ImportColumn, ImportRow } from './core/column.js';
import type { Known } from './core/known-names.js';
import type { Remark } from './core/remark.js';

/**
 * What becomes of a row that could be read: `ready` is imported; `similar` looks like something that is there and is
 * imported only when the reader says so; `duplicate` is there already and `skipped` is nothing to import, both are left
 * out; `refused` cannot be imported as it stands.
 */
export interface Judgement {
  readonly state: 'ready' | 'similar' | 'duplicate' | 'skipped' | 'refused';
  readonly remarks: readonly Remark[];
}

export const READY: Judgement = { state: 'ready', remarks: [] };

/**
 * A register that can be filled from a file. The provider lives in the room that owns the register; reading files,
 * guessing columns, the preview, the lock, the audit act and the wizard are the same for all.
 */
export interface ImportKind {
  /** In addresses and in the database: `members`. */
  readonly kind: string;
  readonly words: Readonly<Record<Language, string>>;
  /** Who may import it. */
  readonly roles: readonly Role[];
  readonly columns: readonly ImportColumn[];

  /** For columns of kind `name`: what is known, per list. Also what the reader can choose from. */
  lists?(tx: Tx): Promise<Readonly<Record<string, readonly Known[]>>>;

  /**
   * An answer per row, in their order, against the register of this moment; set-based, because there may be 50,000. Rows
   * that clash with each other are its business too.
   */
  judge(tx: Tx, rows: readonly ImportRow[]): Promise<readonly Judgement[]>;

  /**
   * Keeps all rows or throws. Judged in the same transaction, and nobody else imports the same kind meanwhile.
   * @returns the ids of what was made, for undo
   */
  commit(tx: Tx, importId: Id, rows: readonly ImportRow[]): Promise<readonly Id[]>;

  /**
   * Takes away what an import made, all of it or nothing.
   * @throws DomainError conflict, with what stands on it by now
   */
  undo(tx: Tx, importId: Id, made: readonly Id[]): Promise<void>;
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

  /** @throws not_found for a kind nobody imports, or that is not for these roles */
  of(kind: string, roles: { has(role: Role): boolean }): ImportKind {
    const found = this.known().get(kind);
    if (!found || !found.roles.some((role) => roles.has(role))) throw DomainError.notFound();
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
