import { Choice, Nested, Whole } from '#libs/platform/index.js';
import type { DateOrder, DurationFraction, DurationUnit } from '#libs/imports/index.js';
import { INVOICED_ROWS, type InvoicedRows } from '../core/import/judge-rows.js';
import type { TimesheetMapping } from '../use-cases/map-timesheet.js';
import { NameAnswersField, readAnswers } from './name-answers.js';

const Column = () => Whole({ optional: true, max: 99, description: 'Counted from 0; left out: no such column.' });

class MappingInput {
  @Column() date?: number;
  @Column() start?: number;
  @Column() endDate?: number;
  @Column() end?: number;
  @Column() duration?: number;
  @Column() memberName?: number;
  @Column() memberEmail?: number;
  @Column() memberNumber?: number;
  @Column() customer?: number;
  @Column() project?: number;
  @Column() activity?: number;
  @Column() description?: number;
  @Column() billable?: number;
  @Column() invoiced?: number;
  @Column() tags?: number;
  @Column() kind?: number;
}

class SettingsInput {
  @Choice(['day_first', 'month_first'], { optional: true }) dateOrder?: DateOrder;
  @Choice(['hours', 'minutes'], { optional: true }) durationUnit?: DurationUnit;
  @Choice(['decimal', 'minutes'], {
    optional: true,
    description: 'Whether 7.30 is 7 hours and 3 tenths or 30 minutes.',
  })
  durationFraction?: DurationFraction;
  @Choice(INVOICED_ROWS, {
    optional: true,
    description: 'What to do with rows that are on an invoice of the other program; left out: skip.',
  })
  alreadyInvoiced?: InvoicedRows;
}

class AssignmentsInput {
  @NameAnswersField({ create: false }) members?: Record<string, string>;
  @NameAnswersField({ create: true }) projects?: Record<string, string>;
  @NameAnswersField({ create: true }) activities?: Record<string, string>;
}

export class TimesheetMappingInput {
  @Nested(MappingInput) mapping: MappingInput;
  @Nested(SettingsInput, { optional: true }) settings?: SettingsInput;
  @Nested(AssignmentsInput, { optional: true }) assignments?: AssignmentsInput;
}

export class CommitInput {
  @Choice(['submitted', 'approved'], { description: 'Approved: only by a bookkeeper.' }) state:
    'submitted' | 'approved';
}

export const mappingOf = ({ mapping, settings, assignments }: TimesheetMappingInput): TimesheetMapping => ({
  mapping: { ...mapping },
  settings: { ...settings },
  answers: {
    members: readAnswers(assignments?.members),
    projects: readAnswers(assignments?.projects),
    activities: readAnswers(assignments?.activities),
  },
});
