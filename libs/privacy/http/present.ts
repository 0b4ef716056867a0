import { StreamableFile } from '@nestjs/common';
import type { Language } from '#libs/platform/index.js';
import type { ExportFile } from '../data/exports.js';
import type { RequestView } from '../use-cases/request-view.js';
import type { MineView } from '../use-cases/view-mine.js';
import type { MinePrivacyView, PrivacyRequestView } from './request.dto.js';

export const presentRequest = (request: RequestView, language: Language): PrivacyRequestView => {
  const { login_id: _login, asked_by: _asked, decided_by: _decided, answer_id: _answer, outcome, ...shown } = request;
  return {
    ...shown,
    outcome: (outcome ?? []).map(({ room, table, title, act, rows, until, because }) => ({
      room,
      table,
      title: title[language],
      act,
      rows,
      until: until ?? null,
      because: because?.[language] ?? null,
    })),
  };
};

export const presentMine = ({ name, is_member, held, requests }: MineView, language: Language): MinePrivacyView => ({
  name,
  is_member,
  held: held.map(({ data, recipients, kept, because, ...part }) => ({
    ...part,
    data: data.join(', '),
    recipients: recipients.join(', '),
    kept: kept.join('; '),
    because: because.join(' '),
  })),
  requests: requests.map((request) => presentRequest(request, language)),
});

/** A file to keep. Its name is made by us: no quotes or line ends can come into the header. */
export const download = ({ fileName, bytes }: ExportFile, type: string): StreamableFile =>
  new StreamableFile(bytes, {
    type,
    length: bytes.length,
    disposition: `attachment; filename="${fileName.replace(/[^A-Za-z0-9._-]/g, '-')}"`,
  });
