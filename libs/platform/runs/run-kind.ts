import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { Id } from '#libs/kernel/index.js';
import type { TenantContext } from '../database/tenant-context.js';
import type { Tx } from '../database/tx.js';
import type { RunItem } from './run.js';

export interface RunOfItem {
  run_id: Id;
  kind: string;
  natural_key: string;
  params: Record<string, unknown>;
  started_by: Id | null;
}

/** Says how far a long item is, at once and outside its transaction. */
export type TellSteps = (step: number, steps: number) => Promise<void>;

/**
 * What a room does for one item of its kind of run. It works inside the one transaction that also marks the item, so an
 * item is done exactly when its document is there. 'later': another job ends it with `finishItem`.
 */
export interface RunKind {
  readonly kind: string;
  /** @throws DomainError the reason an item fails, in words its reader understands; nothing of the item stays */
  perform(tx: Tx, run: RunOfItem, item: RunItem, tell: TellSteps): Promise<{ resultId?: Id } | 'later'>;

  /** In whose name and language its items are performed; left out, in that of the office. */
  contextOf?(context: TenantContext, run: RunOfItem): TenantContext;

  /**
   * Asks for the second half of the items of a chunk that answered 'later', in one go: a job of fifteen documents costs the
   * queue what a job of one costs. Comes after the items are committed and before the chunk's job is done, so a crash in
   * between only makes it come again, with items it may have seen before.
   */
  askRest?(tx: Tx, items: readonly RunItem[]): Promise<void>;
}

const RUN_KIND = 'coopkantoor:run-kind';

/** Marks a provider as the performer of its kind. */
export const PerformsRun = () => SetMetadata(RUN_KIND, true);

@Injectable()
export class RunKinds {
  private kinds: Map<string, RunKind> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  of(kind: string): RunKind {
    this.kinds ??= new Map(this.find().map((performer) => [performer.kind, performer]));
    const performer = this.kinds.get(kind);
    if (!performer) throw new Error(`nobody performs runs of kind ${kind}`);
    return performer;
  }

  private find(): RunKind[] {
    return this.discovery
      .getProviders()
      .filter((wrapper) => wrapper.metatype && this.reflector.get<boolean | undefined>(RUN_KIND, wrapper.metatype))
      .map((wrapper) => wrapper.instance as RunKind);
  }
}
