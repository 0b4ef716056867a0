import type { Id } from '#libs/kernel/index.js';
import { IdField, Ids, ListOf, Flag, Text, Whole } from '../http/fields.js';

export class ChangesQuery {
  @Text({
    optional: true,
    max: 60,
    description:
      'What `next_since` said the last time, or a moment (2026-10-01T00:00:00Z). Left out: from the beginning.',
  })
  since?: string;

  @Whole({ min: 1, max: 500, optional: true, inQuery: true })
  limit?: number;
}

export class ChangeView {
  @IdField()
  change_id: Id;

  @Text({ description: 'When it was done, in UTC.' })
  at: string;

  @Text({ description: 'For example invoice.finalised.' })
  event: string;

  @Text()
  subject_kind: string;

  @Ids()
  subject_ids: Id[];
}

export class ChangesView {
  @ListOf(ChangeView)
  items: ChangeView[];

  @Text({ description: 'Ask with it the next time: what happened since.' })
  next_since: string;

  @Flag({ description: 'There is more already.' })
  more: boolean;
}

export class AnnouncedEventView {
  @Text()
  event: string;

  @Text({ description: 'In the words of the reader.' })
  words: string;
}

export class AnnouncedEventsView {
  @ListOf(AnnouncedEventView)
  items: AnnouncedEventView[];
}
