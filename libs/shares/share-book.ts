import { Injectable } from '@nestjs/common';
import { articlesOn } from '#libs/cooperatives/index.js';
import {
  add,
  DomainError,
  later,
  negate,
  newId,
  subtract,
  ZERO,
  type Cents,
  type Id,
  type LocalDate,
} from '#libs/kernel/index.js';
import { Ledger, readJournalEntries } from '#libs/ledger/index.js';
import type { Tx } from '#libs/platform/index.js';
import { allocate, type Allocation, type OpenTerm } from './core/allocation.js';
import { balanceOf } from './core/figures.js';
import { changeOf, type Channel, type Movement, type MovementKind } from './core/movement.js';
import { postingOf, type Counter } from './core/postings.js';
import type { ShareAccount } from './core/share-account.js';
import { allocationsOf, insertAllocations, insertMovements, movementsBySource, readFigures } from './data/movements.js';
import { lastDays } from './data/exit-lists.js';
import { openTermsOf } from './data/plans.js';
import { ShareFollowers, type TakenBack } from './share-follower.js';

/** An event that is to be written on an account. */
export interface ShareEvent {
  readonly account: ShareAccount;
  readonly kind: MovementKind;
  /** Cents above zero; left out for events without an amount. */
  readonly amount?: Cents;
  readonly on: LocalDate;
  readonly source: { readonly kind: string; readonly id: Id };
  /** Names the event once and for all. */
  readonly key: string;
  readonly channel?: Channel;
  readonly planId?: Id | null;
  readonly reason?: string;
  /** Where the money is on the other side; for events that move money. */
  readonly counter?: Counter;
  readonly allocations?: readonly Allocation[];
  /** For a claim: the part of it that is interest credited before. */
  readonly interestInClaim?: Cents;
}

/** Money that came in for a share. */
export interface SharePayment {
  readonly account: ShareAccount;
  readonly amount: Cents;
  readonly on: LocalDate;
  readonly channel: Channel;
  readonly counter: Counter;
  readonly source: { readonly kind: string; readonly id: Id };
  readonly key: string;
  /** The term it was collected for. */
  readonly meantFor?: Pick<OpenTerm, 'plan_id' | 'number'>;
}

export interface Received {
  readonly account_id: Id;
  /** Counted as paid in. */
  readonly collected: Cents;
  /** Above the obligation: held for her. */
  readonly held: Cents;
}

/**
 * The writing side of share accounts: an event, its journal entry and which terms it pays are one. Everything happens in the
 * caller's transaction; the accounts are locked by the caller or, at the latest, by the database.
 */
@Injectable()
export class ShareBook {
  constructor(
    private readonly ledger: Ledger,
    private readonly followers: ShareFollowers,
  ) {}

  /**
   * Writes events and posts them. An event whose key is there already is written and posted no second time.
   * @returns the movements that were new
   * @throws share_paid_out_of_bounds and the like (409), and what `Ledger.post` throws
   */
  async record(tx: Tx, events: readonly ShareEvent[]): Promise<Movement[]> {
    const planned = events.map((event) => ({ event, movement: movementOf(event) }));
    const written = await insertMovements(
      tx,
      planned.map(({ movement }) => movement),
    );
    const fresh = planned.filter(({ movement }) => written.has(movement.movement_id));
    await insertAllocations(
      tx,
      fresh.flatMap(({ event, movement }) =>
        (event.allocations ?? []).map((allocation) => ({ ...allocation, movement_id: movement.movement_id })),
      ),
    );
    await this.ledger.postMany(
      tx,
      fresh.flatMap(
        ({ event, movement }) => postingOf(movement, event.account, event.counter, event.interestInClaim) ?? [],
      ),
    );
    return fresh.map(({ movement }) => movement);
  }

  /**
   * Takes in payments: terms are paid the oldest first unless a payment was meant for one; what comes above the obligation is
   * held, and so is what comes after her last day where the articles let the rest lapse. Several payments for one account count
   * after each other; one whose key is there already changes nothing and answers what it was then. Whoever follows shares is
   * told. Call it with the accounts locked.
   */
  async receive(tx: Tx, all: readonly SharePayment[]): Promise<Received[]> {
    const before = await receivedBefore(tx, all);
    const payments = all.filter(({ key }) => !before.has(key));
    const ids = [...new Set(payments.map(({ account }) => account.account_id))];
    const figures = await readFigures(tx, ids);
    const unpaid = new Map(ids.map((id) => [id, balanceOf(figures.get(id)!).unpaid]));
    const terms = new Map<Id, OpenTerm[]>(ids.map((id) => [id, []]));
    for (const { account_id, ...term } of await openTermsOf(tx, ids)) terms.get(account_id)!.push(term);
    const lapsing = await lapsingSince(tx, ids);
    for (const { account, on } of payments) {
      const last = lapsing.get(account.account_id);
      if (last !== undefined && on > last) unpaid.set(account.account_id, ZERO);
    }
    const split = payments.map((payment) => splitPayment(payment, unpaid, terms));
    await this.record(
      tx,
      split.flatMap(({ events }) => events),
    );
    const received = split.map((one) => one.received);
    await this.followers.paidIn(
      tx,
      payments.flatMap((payment, index) => {
        const { collected } = received[index]!;
        return collected > 0 ? [{ ...payment, collected }] : [];
      }),
    );
    const now = new Map(payments.map(({ key }, index) => [key, received[index]!]));
    return all.map(({ key }) => before.get(key) ?? now.get(key)!);
  }

  /**
   * Takes movements of one account back, none before its own day; whoever follows shares is told. Call it with the account
   * locked.
   * @returns the movements that take them back, in the same order
   * @throws as `takeBack`, and what the followers refuse
   */
  async undo(tx: Tx, account: ShareAccount, former: readonly Movement[], at: TakenBack): Promise<Movement[]> {
    const back: Movement[] = [];
    for (const movement of former)
      back.push(await this.takeBack(tx, movement, later(at.on, movement.on_date), at.reason));
    await this.followers.takenBack(tx, account, former, at);
    return back;
  }

  /**
   * Takes one movement back as a whole, with its entry and the terms it paid. Call it with the account locked.
   * @throws share_already_corrected (409), and what `Ledger.reverse` throws
   */
  async takeBack(tx: Tx, former: Movement, on: LocalDate, reason: string): Promise<Movement> {
    const movement: Movement = {
      ...former,
      movement_id: newId(),
      kind: 'corrected',
      change: negate(former.change),
      on_date: on,
      source_kind: 'share_movement',
      source_id: former.movement_id,
      source_key: `correction:${former.movement_id}`,
      reason,
      reverses: former.movement_id,
    };
    const written = await insertMovements(tx, [movement]);
    if (written.size === 0) throw new DomainError('conflict', 'share_already_corrected');
    await takeBackAllocations(tx, former, movement);
    const [entry] = await readJournalEntries(tx, { sourceId: former.movement_id, limit: 1 });
    if (entry) await this.ledger.reverse(tx, entry.entryId, on, reason);
    return movement;
  }
}

async function takeBackAllocations(tx: Tx, former: Movement, movement: Movement): Promise<void> {
  const allocations = await allocationsOf(tx, [former.movement_id]);
  await insertAllocations(
    tx,
    allocations.map((one) => ({ ...one, amount: negate(one.amount), movement_id: movement.movement_id })),
  );
}

const heldKey = (key: string): string => `${key}:held`;

/** What payments came to that were taken in before, by key: what is open now says nothing about them any more. */
async function receivedBefore(tx: Tx, payments: readonly SharePayment[]): Promise<Map<string, Received>> {
  const written = await movementsBySource(
    tx,
    payments.flatMap(({ key }) => [key, heldKey(key)]),
  );
  const amounts = new Map(written.map(({ change, source_key }) => [source_key, change]));
  return new Map(
    payments.flatMap(({ account, key }): [string, Received][] => {
      const [collected, held] = [amounts.get(key), amounts.get(heldKey(key))];
      if (collected === undefined && held === undefined) return [];
      return [[key, { account_id: account.account_id, collected: collected ?? ZERO, held: held ?? ZERO }]];
    }),
  );
}

/** The last day of who left, where what was not paid in lapses with the membership. */
async function lapsingSince(tx: Tx, accountIds: readonly Id[]): Promise<Map<Id, LocalDate>> {
  const lapsing = new Map<Id, LocalDate>();
  for (const { account_id, ended_on } of await lastDays(tx, accountIds))
    if ((await articlesOn(tx, ended_on)).unpaid_on_exit === 'lapses') lapsing.set(account_id, ended_on);
  return lapsing;
}

function movementOf(event: ShareEvent): Movement {
  return {
    movement_id: newId(),
    account_id: event.account.account_id,
    kind: event.kind,
    ...changeOf(event.kind, event.amount ?? ZERO),
    on_date: event.on,
    channel: event.channel ?? null,
    plan_id: event.planId ?? null,
    source_kind: event.source.kind,
    source_id: event.source.id,
    source_key: event.key,
    reason: event.reason ?? '',
    reverses: null,
  };
}

function splitPayment(
  payment: SharePayment,
  unpaid: Map<Id, Cents>,
  terms: Map<Id, OpenTerm[]>,
): { events: ShareEvent[]; received: Received } {
  const { account, amount, channel, counter, key, meantFor, on, source } = payment;
  const id = account.account_id;
  const collected = Math.min(amount, unpaid.get(id)!) as Cents;
  const held = subtract(amount, collected);
  const allocations = allocate(collected, terms.get(id)!, meantFor);
  unpaid.set(id, subtract(unpaid.get(id)!, collected));
  terms.set(id, lessPaid(terms.get(id)!, allocations));
  const base = { account, on, source, counter };
  const events: ShareEvent[] = [];
  if (collected > 0) events.push({ ...base, kind: 'collected', amount: collected, channel, key, allocations });
  if (held > 0) events.push({ ...base, kind: 'overpaid', amount: held, key: heldKey(key) });
  return { events, received: { account_id: id, collected, held } };
}

function lessPaid(terms: readonly OpenTerm[], allocations: readonly Allocation[]): OpenTerm[] {
  const paid = (term: OpenTerm) =>
    allocations
      .filter((one) => one.plan_id === term.plan_id && one.number === term.number)
      .reduce((total, one) => add(total, one.amount), ZERO);
  return terms.map((term) => ({ ...term, open: subtract(term.open, paid(term)) })).filter((term) => term.open > 0);
}
