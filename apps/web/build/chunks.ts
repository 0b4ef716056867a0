/** Icons of a member's pages; those of the desk stay with their own pages. */
const ICONS = [
  'ArrowLeft',
  'Buildings',
  'Caret(Down|Left|Right)',
  'CheckCircle',
  'Circle(Dashed|Half)',
  'Clock',
  'Copy',
  'DeviceMobile',
  'HandPointing',
  'IdentificationCard',
  'Minus',
  'Plugs',
  'Plus',
  'SignOut',
  'SpeakerHigh',
  'StopCircle',
  'SunHorizon',
  'Thermometer',
  'Translate',
  'Trash',
  'TreeStructure',
  'UserCircle',
  'Warning(Diamond)?',
  'Wrench',
].join('|');

/**
 * What the first pages share goes in two files instead of forty: every file costs a phone the headers of an answer, and on
 * a slow line a place in the queue. The libraries change less often than our own parts.
 */
export const groups = [
  {
    name: 'libraries',
    test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|i18next|react-i18next|idb)[\\/]/,
  },
  {
    name: 'parts',
    test: new RegExp(
      `apps/web/src/(lib|offline|shared)/|apps/web/src/ui/(button|confirm-dialog|dialog|empty|field|form|icon|loaded|mark|menu|notes|segments|state|title|toast)\\.tsx?$|apps/web/src/app/(shell/shell|fallbacks)|phosphor-icons/react/dist/(lib|(csr|defs)/(${ICONS})\\.es)`,
    ),
  },
];
