import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { LocalDate } from '#libs/kernel/index.js';
import type { Tx } from '../database/tx.js';
import { isPersonal, type Erasure, type Expiry, type PersonOfData, type Section, type Tables } from './declaration.js';
import { collectTable, eraseTable, expireTable, type Held } from './table-acts.js';

export const HOLDS_PERSONAL_DATA = 'coopkantoor:holds-personal-data';

/** Marks the provider that declares what a room holds about people. Every room with tables has one. */
export const HoldsPersonalData = () => SetMetadata(HOLDS_PERSONAL_DATA, true);

/**
 * What a room holds about people, and for how long. A room writes `room` and `tables`; the acts follow from them. A room
 * whose data needs more than its own tables say (files, encrypted values, names of other rooms) overrides one and calls
 * `super`. Declarations are read without starting anything, so a constructor only keeps what it is given.
 */
export abstract class PersonalData {
  abstract readonly room: string;
  abstract readonly tables: Tables;

  /** Everything about one person, for herself. */
  async collect(tx: Tx, person: PersonOfData): Promise<Section[]> {
    const sections: Section[] = [];
    for (const held of this.held()) sections.push(await collectTable(tx, held, person));
    return sections;
  }

  /** The same for showing what there is: no more than how much is used of it. A room that logs looks does not log this one. */
  overview(tx: Tx, person: PersonOfData): Promise<Section[]> {
    return this.collect(tx, person);
  }

  /** What is over on a day: what `expire` would take, and how much of it. */
  async retention(tx: Tx, onDate: LocalDate): Promise<Expiry[]> {
    const lines: Expiry[] = [];
    for (const held of this.held()) lines.push(...(await expireTable(tx, held, onDate, false)));
    return lines;
  }

  /** Ends what is over on a day. Doing it again finds nothing. */
  async expire(tx: Tx, onDate: LocalDate): Promise<Expiry[]> {
    const lines: Expiry[] = [];
    for (const held of this.held()) lines.push(...(await expireTable(tx, held, onDate, true)));
    return lines;
  }

  /** Takes of one person what no law demands; names what stays, until when and why. */
  async erase(tx: Tx, person: PersonOfData, onDate: LocalDate): Promise<Erasure[]> {
    const done: Erasure[] = [];
    for (const held of this.held()) done.push(...(await eraseTable(tx, held, person, onDate)));
    return done;
  }

  /** The tables with something personal in them, those that refer to others first: they are emptied in this order. */
  protected held(): Held[] {
    return Object.entries(this.tables).flatMap(([name, table]) =>
      isPersonal(table) ? [{ room: this.room, name, table }] : [],
    );
  }
}

/** Every room's declaration, by room. */
@Injectable()
export class PersonalDataRooms {
  private rooms: PersonalData[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  all(): readonly PersonalData[] {
    this.rooms ??= this.find();
    return this.rooms;
  }

  private find(): PersonalData[] {
    const found = this.discovery
      .getProviders()
      .filter(
        (wrapper) => wrapper.metatype && this.reflector.get<boolean | undefined>(HOLDS_PERSONAL_DATA, wrapper.metatype),
      )
      .map((wrapper) => wrapper.instance as PersonalData);
    // a module that is imported twice gives its provider once per place
    const byRoom = new Map(found.map((holder) => [holder.room, holder]));
    return [...byRoom.values()].sort((a, b) => a.room.localeCompare(b.room));
  }
}
