import { Injectable } from '@nestjs/common';
import { readCooperative } from '#libs/cooperatives/index.js';
import { today } from '#libs/kernel/index.js';
import {
  audit,
  csvOf,
  DocumentStore,
  PerformsRun,
  PersonalDataRooms,
  type RunItem,
  type RunKind,
  type RunOfItem,
  type Section,
  type Tx,
} from '#libs/platform/index.js';
import { columnsOf, htmlOf, jsonOf, safeName, textOf, type ExportOf } from '../core/export-files.js';
import { keepExport } from '../data/exports.js';
import { personOf } from '../data/people.js';
import { lockRequest, updateRequest } from '../data/requests.js';
import { zipOf, type FileInZip } from '../data/zip.js';
import { EXPORT_RUN } from './ask-request.js';

/** Gathers everything about one person from every room, as one ZIP: to read, as tables, for a program, and the documents. */
@Injectable()
@PerformsRun()
export class MakeExport implements RunKind {
  readonly kind = EXPORT_RUN;

  constructor(
    private readonly rooms: PersonalDataRooms,
    private readonly documents: DocumentStore,
  ) {}

  async perform(tx: Tx, _run: RunOfItem, item: RunItem): Promise<Record<never, never>> {
    const request = await lockRequest(tx, item.subject_id);
    if (request.state !== 'open') return {};
    const person = await personOf(tx, {
      memberId: request.member_id ?? undefined,
      loginId: request.login_id ?? undefined,
    });
    const sections: Section[] = [];
    for (const room of this.rooms.all()) sections.push(...(await room.collect(tx, person)));
    const date = today(tx.context.clock);
    const { name } = await readCooperative(tx);
    const bytes = await zipOf(await this.filesOf(tx, { cooperative: name, person: person.name, date, sections }));
    const sealedFor = person.memberId ?? person.loginId!;
    await keepExport(tx, request.request_id, sealedFor, { fileName: `mijn-gegevens-${date}.zip`, bytes });
    await updateRequest(tx, { ...request, state: 'granted', decided_on: date });
    await audit(tx, {
      action: 'privacy_export.made',
      subject: { kind: 'privacy_request', id: request.request_id },
      changes: { parts: sections.length, rows: sections.reduce((sum, { rows }) => sum + rows.length, 0) },
    });
    return {};
  }

  private async filesOf(tx: Tx, what: ExportOf): Promise<FileInZip[]> {
    const files: FileInZip[] = [
      { path: 'lees-mij.html', bytes: Buffer.from(htmlOf(what)) },
      { path: 'gegevens.json', bytes: Buffer.from(jsonOf(what)) },
    ];
    for (const { room, table, rows, documents = [] } of what.sections) {
      if (rows.length > 0) files.push({ path: `tabellen/${room}-${table}.csv`, bytes: Buffer.from(tableOf(rows)) });
      for (const { documentId, name } of documents) {
        const { bytes } = await this.documents.read(tx, documentId);
        files.push({ path: `documenten/${safeName(name, files.length)}`, bytes });
      }
    }
    return files;
  }
}

function tableOf(rows: Section['rows']): string {
  const columns = columnsOf(rows);
  return csvOf(
    columns,
    rows.map((row) => columns.map((column) => textOf(row[column]))),
  );
}
