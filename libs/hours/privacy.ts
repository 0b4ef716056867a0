import { Injectable } from '@nestjs/common';
import { HoldsPersonalData, PersonalData, type Tables } from '#libs/platform/index.js';

const HOURS = { nl: 'Uren schrijven, goedkeuren en factureren.', en: 'Write, approve and invoice hours.' };

const CLOSED = { nl: 'Hoort bij de uren in de boeken.', en: 'Belongs to the hours in the books.' };
const TRACE = {
  nl: 'Wie een maand sloot staat bij Sluiten en openen van maanden.',
  en: 'Who closed a month stands under Closing and opening of months.',
};

@Injectable()
@HoldsPersonalData()
export class HoursPrivacy extends PersonalData {
  readonly room = 'hours';
  readonly tables: Tables = {
    project: { nothingPersonal: 'names and codes of work' },
    activity: { nothingPersonal: 'names of kinds of work' },
    rate: {
      title: { nl: 'Uurtarieven', en: 'Hourly rates' },
      of: ['member'],
      purpose: HOURS,
      basis: 'contract',
      recipients: ['own_people', 'dienstencoop'],
      personal: { hourly_rate_cents: 'money' },
      with: ['valid_from'],
      whose: 't.member_id = $member',
      keep: [
        {
          rule: 'books',
          atEnd: { stays: { nl: 'Verklaart de bedragen op facturen.', en: 'Explains the amounts of invoices.' } },
        },
      ],
    },
    timesheet: {
      title: { nl: 'Ingeleverde weken', en: 'Weeks handed in' },
      of: ['member'],
      purpose: HOURS,
      basis: 'contract',
      recipients: ['own_people', 'dienstencoop'],
      personal: { week: 'work', submitted_at: 'work' },
      whose: 't.member_id = $member',
      keep: [{ rule: 'books', from: 't.week', atEnd: 'delete' }],
    },
    time_entry: {
      title: { nl: 'Uren', en: 'Hours' },
      of: ['member'],
      purpose: HOURS,
      basis: 'contract',
      recipients: ['own_people', 'dienstencoop', 'customer'],
      personal: {
        description: 'free_text',
        reject_reason: 'free_text',
        minutes: 'work',
        date: 'work',
        entered_by_name: 'trace',
      },
      notPersonal: {
        source_key: 'a checksum of a line of a file',
        state: 'one of four words of the office, by time_entry_is_sound',
      },
      with: ['starts_at', 'ends_at', 'break_minutes', 'billable', 'state'],
      whose: 't.member_id = $member',
      keep: [
        {
          rule: 'books',
          from: 't.date',
          only: `t.state = 'approved'`,
          atEnd: {
            stays: { nl: 'Goedgekeurde uren horen bij de facturen.', en: 'Approved hours belong to invoices.' },
          },
        },
        { rule: 'personnel_file', from: 't.date', only: `t.state <> 'approved'`, atEnd: 'delete' },
      ],
    },
    opening_hours: {
      title: { nl: 'Uren van voor dit kantoor', en: 'Hours from before this office' },
      of: ['member'],
      purpose: HOURS,
      basis: 'contract',
      recipients: ['own_people', 'dienstencoop'],
      personal: { month: 'work', minutes: 'work' },
      whose: 't.member_id = $member',
      keep: [{ rule: 'personnel_file', from: `(t.month || '-01')::date`, atEnd: 'delete' }],
    },
    absence: {
      title: { nl: 'Afwezigheid', en: 'Absence' },
      of: ['member'],
      purpose: { nl: 'Weten wie er is, en verlof bijhouden.', en: 'Know who is there, and keep count of leave.' },
      basis: 'contract',
      recipients: ['own_people', 'dienstencoop'],
      personal: { kind: 'absence', date: 'absence', note: 'free_text', entered_by_name: 'trace' },
      with: ['part', 'minutes'],
      whose: 't.member_id = $member',
      keep: [{ rule: 'personnel_file', from: 't.date', atEnd: 'delete' }],
    },
    hours_month: {
      title: { nl: 'Gesloten maanden', en: 'Closed months' },
      of: ['user'],
      purpose: { nl: 'Weten welke uren vaststaan.', en: 'Know which hours are settled.' },
      basis: 'law',
      recipients: ['own_people', 'dienstencoop'],
      personal: { changed_by_name: 'trace' },
      notPersonal: { month: 'a month' },
      whose: 'false',
      withheld: TRACE,
      keep: [{ rule: 'books', from: 't.changed_at', atEnd: { stays: CLOSED } }],
    },
    hours_month_act: {
      title: { nl: 'Sluiten en openen van maanden', en: 'Closing and opening of months' },
      of: ['user'],
      purpose: { nl: 'Weten welke uren vaststaan.', en: 'Know which hours are settled.' },
      basis: 'law',
      recipients: ['own_people', 'dienstencoop'],
      personal: { acted_by_name: 'trace', reason: 'free_text', exceptions: 'work' },
      notPersonal: { month: 'a month' },
      with: ['month', 'act', 'acted_at'],
      whose: 't.acted_by = $login',
      keep: [{ rule: 'books', from: 't.acted_at', atEnd: { stays: CLOSED } }],
    },
    hours_notice: {
      title: { nl: 'Berichten over uren', en: 'Notices about hours' },
      of: ['member', 'user'],
      purpose: HOURS,
      basis: 'contract',
      recipients: ['own_people', 'dienstencoop'],
      personal: { reason: 'free_text', minutes: 'work', first_date: 'work', last_date: 'work', by_name: 'trace' },
      with: ['kind', 'created_at'],
      notPersonal: { entry_ids: 'which hours it is about' },
      whose: 't.member_id = $member',
      keep: [{ rule: 'personnel_file', from: 't.created_at', atEnd: 'delete' }],
    },
    planned_hours: {
      title: { nl: 'Planning', en: 'Plans' },
      of: ['member'],
      purpose: { nl: 'Weten wie wanneer waaraan werkt.', en: 'Know who works on what when.' },
      basis: 'contract',
      recipients: ['own_people', 'dienstencoop'],
      personal: { week: 'work', minutes: 'work' },
      whose: 't.member_id = $member',
      keep: [{ rule: 'personnel_file', from: 't.week', atEnd: 'delete' }],
    },
    calendar_feed: {
      title: { nl: 'Agenda-adres', en: 'Calendar address' },
      of: ['member'],
      purpose: { nl: 'Je planning in je eigen agenda.', en: 'Your plans in your own calendar.' },
      basis: 'consent',
      recipients: ['own_people'],
      personal: { created_at: 'trace' },
      notPersonal: { secret_hash: 'a checksum of a secret' },
      whose: 't.member_id = $member',
      keep: [{ rule: 'personnel_file', from: 't.created_at', atEnd: 'delete' }],
    },
    school_hours: {
      title: { nl: 'Schooluren', en: 'School hours' },
      of: ['member'],
      purpose: {
        nl: 'Onder 18 telt school mee als werk: zo kloppen de waarschuwingen over werktijd.',
        en: 'Under 18 school counts as work: it makes the warnings about working time right.',
      },
      basis: 'law',
      recipients: ['own_people', 'dienstencoop'],
      personal: { minutes: 'work', valid_from: 'work' },
      whose: 't.member_id = $member',
      // also taken every day without anybody asking, on the eighteenth birthday
      keep: [
        {
          rule: 'while_needed',
          from: `(select (m.birth_date - 1 + interval '18 years')::date + 1 from member m
            where m.cooperative_id = t.cooperative_id and m.member_id = t.member_id)`,
          atEnd: 'delete',
        },
      ],
    },
    hours_settings: { nothingPersonal: 'who approves what' },
    project_budget: { nothingPersonal: 'what a project may cost' },
    project_share: { nothingPersonal: 'how hours of a project are divided' },
  };
}
