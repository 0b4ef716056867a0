import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

@Injectable()
@HoldsPersonalData()
export class ImportsPrivacy extends PersonalData {
  readonly room = 'imports';
  readonly tables: Tables = {
    import: {
      title: { nl: 'Ingelezen bestanden', en: 'Imported files' },
      of: ['member', 'contact'],
      purpose: { nl: 'Gegevens uit een ander programma overnemen.', en: 'Take over data from another program.' },
      basis: 'interest',
      recipients: ['own_people', 'dienstencoop'],
      personal: { content: 'contact', answers: 'name', file_name: 'free_text' },
      notPersonal: {
        kind: 'which register',
        file_sha256: 'a checksum',
        mapping: 'places of columns',
        add_lines: 'line numbers',
        made: 'ids of what it made',
        settings: 'how dates and numbers are written',
        sums: 'totals of columns',
      },
      whose: 'false',
      withheld: {
        nl: 'Een bestand over meer mensen; wat over jou gaat staat bij het register waar het in kwam.',
        en: 'A file about several people; what is about you stands with the register it went into.',
      },
      keep: [
        { rule: 'technical', from: 't.created_at', only: `t.state = 'preview'`, atEnd: 'delete' },
        {
          rule: 'technical',
          from: 'coalesce(t.undone_at, t.committed_at)',
          only: `t.state <> 'preview'`,
          atEnd: { set: { answers: `'{}'::jsonb` } },
        },
      ],
    },
    import_mapping: { nothingPersonal: 'which column of a file held what' },
  };
}
