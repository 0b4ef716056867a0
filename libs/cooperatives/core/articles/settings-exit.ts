import { choice, flag, text, whole } from './setting.js';

/** How people leave. */
export const EXIT_SETTINGS = {
  notice_weeks: whole(
    {
      group: 'exit',
      name: { nl: 'Opzegtermijn in weken', en: 'Notice period in weeks' },
      law: {
        article: 'artikel 2:36 lid 1 BW',
        says: {
          nl: 'Vier weken. De statuten mogen anders, maar weggaan kan altijd aan het einde van het volgende boekjaar.',
          en: 'Four weeks. The articles may differ, but one can always leave at the end of the next financial year.',
        },
      },
    },
    4,
    { most: 104 },
  ),
  notice_to: choice(
    {
      group: 'exit',
      name: { nl: 'Opzeggen kan tegen', en: 'Notice ends the membership at' },
      law: {
        article: 'artikel 2:36 lid 1 BW',
        says: {
          nl: 'Het einde van het boekjaar, tenzij de statuten anders zeggen; uiterlijk het einde van het volgende.',
          en: 'The end of the financial year, unless the articles say otherwise; at the latest the end of the next.',
        },
      },
    },
    {
      financial_year_end: { nl: 'het einde van het boekjaar', en: 'the end of the financial year' },
      next_financial_year_end: { nl: 'het einde van het volgende boekjaar', en: 'the end of the next financial year' },
      month_end: { nl: 'het einde van een maand', en: 'the end of a month' },
      any_day: { nl: 'elke dag', en: 'any day' },
    },
    'financial_year_end',
  ),
  notice_by: choice(
    {
      group: 'exit',
      name: { nl: 'Wie namens de coöperatie opzegt', en: 'Who gives notice for the co-operative' },
      law: {
        article: 'artikel 2:35 lid 2 BW',
        says: {
          nl: 'Het bestuur, tenzij de statuten anders zeggen.',
          en: 'The board, unless the articles say otherwise.',
        },
      },
    },
    {
      board: { nl: 'het bestuur', en: 'the board' },
      general_meeting: { nl: 'de ledenvergadering', en: 'the general meeting' },
    },
    'board',
  ),
  expulsion_by: choice(
    {
      group: 'exit',
      name: { nl: 'Wie een lid ontzet', en: 'Who expels a member' },
      law: {
        article: 'artikel 2:35 lid 3 en 4 BW',
        says: {
          nl: 'Het bestuur; beslist de ledenvergadering zelf, dan is er geen beroep.',
          en: 'The board; if the general meeting itself decides there is no appeal.',
        },
      },
    },
    {
      board: { nl: 'het bestuur', en: 'the board' },
      general_meeting: { nl: 'de ledenvergadering', en: 'the general meeting' },
    },
    'board',
  ),
  appeal_months: whole(
    {
      group: 'exit',
      name: { nl: 'Maanden om in beroep te gaan', en: 'Months to appeal' },
      law: {
        article: 'artikel 2:35 lid 4 BW',
        says: {
          nl: 'Minstens één maand na ontvangst van het besluit.',
          en: 'At least one month after receipt of the decision.',
        },
      },
    },
    1,
    { least: 1, most: 12 },
  ),
  exit_conditions: text(
    {
      group: 'exit',
      name: { nl: 'Voorwaarden bij vertrek', en: 'Conditions on leaving' },
      law: {
        article: 'artikel 2:60 BW',
        says: {
          nl: 'Mag als het past bij het doel en vooraf te kennen is; wat te ver gaat telt niet.',
          en: 'Allowed if it fits the purpose and can be known beforehand; what goes too far does not count.',
        },
      },
    },
    1000,
  ),
  deny_immediate_exit_for: choice(
    {
      group: 'exit',
      name: {
        nl: 'Direct weg na een zwaarder besluit kan niet bij',
        en: 'Leaving at once after a heavier decision is excluded for',
      },
      law: {
        article: 'artikel 2:36 lid 3 BW',
        says: {
          nl: 'Uitsluiten mag voor geld en voor precies genoemde rechten en plichten; nooit bij omzetting, fusie of splitsing.',
          en: 'May be excluded for money and for exactly named rights and duties; never for conversion, merger or division.',
        },
      },
    },
    {
      nothing: { nl: 'niets: het kan altijd', en: 'nothing: it is always possible' },
      financial: { nl: 'veranderingen in geld', en: 'changes in money' },
      financial_and_named: { nl: 'geld, en wat de statuten noemen', en: 'money, and what the articles name' },
    },
    'nothing',
  ),
  yearly_contribution_on_exit: choice(
    {
      group: 'exit',
      name: { nl: 'Jaarbijdrage in het jaar van vertrek', en: 'Yearly contribution in the year of leaving' },
      law: {
        article: 'artikel 2:35 lid 5 BW',
        says: { nl: 'Helemaal, tenzij de statuten anders zeggen.', en: 'In full, unless the articles say otherwise.' },
      },
    },
    { full: { nl: 'helemaal', en: 'in full' }, prorated: { nl: 'naar de tijd', en: 'by time' } },
    'full',
  ),
  work_required: flag(
    {
      group: 'exit',
      name: { nl: 'Werkend lid zijn kan alleen wie hier werkt', en: 'Only who works here can be a worker member' },
      law: {
        article: 'artikel 2:35 lid 2 BW',
        says: {
          nl: 'Een eis van de statuten. Stopt het werk, dan stopt het lidmaatschap niet vanzelf: de coöperatie zegt op.',
          en: 'A requirement of the articles. If work stops membership does not stop by itself: the co-operative gives notice.',
        },
      },
    },
    false,
  ),
} as const;
