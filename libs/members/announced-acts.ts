import { announceActs } from '#libs/platform/index.js';

announceActs({
  'member.added': { nl: 'Lid ingeschreven', en: 'Member entered' },
  'member.changed': { nl: 'Gegevens van een lid gewijzigd', en: 'Data of a member changed' },
  'member.admitted': { nl: 'Aspirant-lid toegelaten', en: 'Candidate admitted' },
  'member.notice_given': { nl: 'Lid heeft opgezegd', en: 'Member gave notice' },
  'member.withdraw_notice': { nl: 'Opzegging ingetrokken', en: 'Notice taken back' },
  'member.coop_notice': { nl: 'Coöperatie heeft opgezegd', en: 'Co-operative gave notice' },
  'member.expelled': { nl: 'Besluit tot ontzetting', en: 'Decision to expel' },
  'member.suspended': { nl: 'Lid geschorst', en: 'Member suspended' },
  'member.removed': { nl: 'Import van leden ongedaan gemaakt', en: 'Import of members undone' },
  'member.ended': { nl: 'Einde van een lidmaatschap vastgelegd', en: 'End of a membership written down' },
});
