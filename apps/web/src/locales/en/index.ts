import activity from './activity.json';
import bsn from './bsn.json';
import grant from './grant.json';
import log from './log.json';
import address from './address.json';
import approve from './approve.json';
import archive from './archive.json';
import entry from './entry.json';
import extra from './extra.json';
import home from './home.json';
import hours from './hours.json';
import importing from './import.json';
import imports from './imports.json';
import invoice from './invoice.json';
import ledger from './ledger.json';
import member from './member.json';
import mine from './mine.json';
import nav from './nav.json';
import people from './people.json';
import privacy from './privacy.json';
import problem from './problem.json';
import project from './project.json';
import rate from './rate.json';
import relation from './relation.json';
import role from './role.json';
import run from './run.json';
import session from './session.json';
import settings from './settings.json';
import shell from './shell.json';
import today from './today.json';
import ui from './ui.json';
import unbilled from './unbilled.json';
import wage from './wage.json';
import webhook from './webhook.json';
import week from './week.json';

export default {
  bsn,
  grant,
  log,
  activity,
  address,
  approve,
  archive,
  entry,
  extra,
  home,
  hours,
  import: importing,
  imports,
  invoice,
  ledger,
  member,
  mine,
  nav,
  people,
  privacy,
  problem,
  project,
  rate,
  relation,
  role,
  run,
  session,
  settings,
  shell,
  today,
  ui,
  unbilled,
  wage,
  webhook,
  week,
};
