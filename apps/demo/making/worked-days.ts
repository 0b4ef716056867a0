import { addDays, dayOfWeek, localDate, type LocalDate } from '#libs/kernel/index.js';
import type {
  CrewDescription,
  Description,
  MemberDescription,
  ProjectDescription,
} from '../cooperatives/description.js';
import { Random } from '../random.js';
import { daysFrom, FIRST_DAY, isWithin } from './calendar.js';

/** What one member did on one day, in the order in which they did it. */
export interface WorkedDay {
  member: MemberDescription;
  date: LocalDate;
  pieces: { project: ProjectDescription; activity: string; minutes: number }[];
}

type Assignment = { project: ProjectDescription; crew: CrewDescription };

const ABSENT = 0.06;
const SUMMER = localDate('2026-07-06');
const HOLIDAY_DAYS = 13;
const LONGEST_DAY = 600;

/** The days a member worked, from who is on which project; with a holiday in summer and now and then a day off. */
export function workedDays(
  cooperative: Description,
  member: MemberDescription,
  seed: string,
  reference: LocalDate,
): WorkedDay[] {
  const random = new Random(seed, cooperative.key, 'days', member.given);
  const holiday = addDays(SUMMER, random.whole(0, 5) * 7);
  const away = [
    ...(cooperative.closed ?? []),
    ...(member.elsewhere ?? []),
    [holiday, addDays(holiday, HOLIDAY_DAYS)] as const,
  ];
  const assignments = assignmentsOf(cooperative, member);
  return daysFrom(FIRST_DAY, reference).flatMap((date) => {
    const today = assignments.filter((assignment) => isOn(assignment, date));
    if (today.length === 0 || random.chance(ABSENT) || isWithin(date, away) || !isMember(member, date)) return [];
    return [{ member, date, pieces: withinOneDay(today.map((assignment) => pieceOf(assignment, random))) }];
  });
}

const assignmentsOf = ({ projects }: Description, { given }: MemberDescription): Assignment[] =>
  projects.flatMap((project) =>
    (project.crew ?? []).filter((crew) => crew[0] === given).map((crew) => ({ project, crew })),
  );

const isOn = ({ crew: [, , days], project }: Assignment, date: LocalDate): boolean =>
  days.includes(dayOfWeek(date)) && (project.starts ?? '') <= date && date <= (project.ends ?? '9');

const isMember = ({ ended = '9', joined }: MemberDescription, date: LocalDate): boolean =>
  joined <= date && date <= ended;

/** About the usual hours, in quarters. */
const pieceOf = ({ crew: [, activity, , hours], project }: Assignment, random: Random) => ({
  project,
  activity,
  minutes: Math.max(30, hours * 60 + random.whole(-3, 2) * 15),
});

function withinOneDay<Piece extends { minutes: number }>(pieces: Piece[]): Piece[] {
  let total = 0;
  return pieces.filter(({ minutes }) => {
    const fits = total + minutes <= LONGEST_DAY;
    if (fits) total += minutes;
    return fits;
  });
}
