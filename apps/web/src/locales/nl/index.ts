import absence from './absence.json';
import activity from './activity.json';
import address from './address.json';
import approve from './approve.json';
import archive from './archive.json';
import bsn from './bsn.json';
import budget from './budget.json';
import calendar from './calendar.json';
import entry from './entry.json';
import extra from './extra.json';
import grant from './grant.json';
import home from './home.json';
import hours from './hours.json';
import importing from './import.json';
import imports from './imports.json';
import invoice from './invoice.json';
import ledger from './ledger.json';
import log from './log.json';
import member from './member.json';
import mine from './mine.json';
import month from './month.json';
import nav from './nav.json';
import people from './people.json';
import plan from './plan.json';
import privacy from './privacy.json';
import problem from './problem.json';
import project from './project.json';
import rate from './rate.json';
import relation from './relation.json';
import report from './report.json';
import role from './role.json';
import run from './run.json';
import session from './session.json';
import settings from './settings.json';
import share from './share.json';
import shell from './shell.json';
import today from './today.json';
import ui from './ui.json';
import unbilled from './unbilled.json';
import wage from './wage.json';
import webhook from './webhook.json';
import week from './week.json';

export default {
  absence,
  activity,
  address,
  approve,
  archive,
  bsn,
  budget,
  calendar,
  entry,
  extra,
  grant,
  home,
  hours,
  import: importing,
  imports,
  invoice,
  ledger,
  log,
  member,
  mine,
  month,
  nav,
  people,
  plan,
  privacy,
  problem,
  project,
  rate,
  relation,
  report,
  role,
  run,
  session,
  settings,
  share,
  shell,
  today,
  ui,
  unbilled,
  wage,
  webhook,
  week,
};
