import { dayOfWeek, type LocalDate } from '#libs/kernel/index.js';
import type { Description, PieceDescription } from '../cooperatives/description.js';
import { Random } from '../random.js';
import { daysFrom, FIRST_DAY, isWithin, weeksBefore } from './calendar.js';
import { demoId } from './ids.js';
import type { TableRows } from './rows.js';

const OPENED = '2026-01-01';

/** What was agreed with customers: projects, activities, rates, fees, and the work per piece that was delivered. */
export const agreementRows = (cooperative: Description, seed: string, reference: LocalDate): TableRows[] => [
  ['project', projectRows(cooperative)],
  ['activity', activityRows(cooperative)],
  ['rate', rateRows(cooperative)],
  ['fixed_fee', feeRows(cooperative)],
  ['delivery', deliveryRows(cooperative, seed, reference)],
];

const projectRows = ({ key, projects }: Description) =>
  projects.map((project) => ({
    project_id: demoId(key, 'project', project.code),
    code: project.code,
    name: project.name,
    customer_id: project.customer === undefined ? null : demoId(key, 'relation', project.customer),
    lead_member_id: project.lead === undefined ? null : demoId(key, 'member', project.lead),
    starts_on: project.starts ?? OPENED,
    ends_on: project.ends ?? null,
    your_reference: project.reference ?? '',
    vat_treatment: project.vat ?? 'standard',
    vat_reason: project.vatReason ?? '',
  }));

const activityRows = ({ activities, key }: Description) =>
  activities.map(({ billable, name }) => ({ activity_id: demoId(key, 'activity', name), name, billable }));

const rateRows = ({ key, rates }: Description) =>
  rates.map(({ activity, cents, from, member, project }) => ({
    rate_id: demoId(key, 'rate', project ?? '', activity ?? '', member ?? '', from),
    project_id: project === undefined ? null : demoId(key, 'project', project),
    activity_id: activity === undefined ? null : demoId(key, 'activity', activity),
    member_id: member === undefined ? null : demoId(key, 'member', member),
    valid_from: from,
    hourly_rate_cents: cents,
  }));

const feeRows = ({ key, projects }: Description) =>
  projects.flatMap(({ code, fee }) =>
    fee
      ? [
          {
            fee_id: demoId(key, 'fee', code),
            project_id: demoId(key, 'project', code),
            description: fee.description,
            monthly_cents: fee.monthly,
            first_month: FIRST_DAY.slice(0, 7),
          },
        ]
      : [],
  );

const deliveryRows = (cooperative: Description, seed: string, reference: LocalDate) =>
  cooperative.projects.flatMap(({ code, pieces = [] }) =>
    pieces.flatMap((piece, index) => {
      const random = new Random(seed, cooperative.key, 'deliveries', code, String(index));
      return deliveryDays(piece, cooperative, reference).map((date) => ({
        delivery_id: demoId(cooperative.key, 'delivery', code, String(index), date),
        project_id: demoId(cooperative.key, 'project', code),
        supplied_on: date,
        description: piece.description,
        quantity: random.whole(...piece.between),
        unit: piece.unit,
        unit_price_cents: piece.price,
      }));
    }),
  );

const deliveryDays = (piece: PieceDescription, { closed }: Description, reference: LocalDate): LocalDate[] =>
  daysFrom(FIRST_DAY, reference).filter(
    (date) =>
      dayOfWeek(date) === piece.day && weeksBefore(date, FIRST_DAY) % piece.everyWeeks === 0 && !isWithin(date, closed),
  );
