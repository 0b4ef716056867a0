import { addMessages } from '#libs/platform/index.js';

addMessages({
  member_number_taken: {
    nl: 'Dit lidnummer is al van iemand anders. Laat het leeg, dan krijgt het lid het volgende nummer.',
    en: 'This member number already belongs to someone else. Leave it empty to get the next one.',
  },
  member_email_taken: {
    nl: 'Een ander lid gebruikt dit e-mailadres al. Ieder lid heeft een eigen adres.',
    en: 'Another member already uses this e-mail address. Each member has an address of their own.',
  },
  member_ended_already: {
    nl: 'Dit lidmaatschap eindigt al op {date}.',
    en: 'This membership already ends on {date}.',
  },
  member_end_before_start: {
    nl: 'Een lidmaatschap kan niet eindigen voordat het begon op {date}.',
    en: 'A membership cannot end before it began on {date}.',
  },
  member_end_too_late: {
    nl: 'Een lidmaatschap eindigt uiterlijk aan het einde van het volgende boekjaar (artikel 2:36 BW). Kies een datum tot en met {date}.',
    en: 'A membership ends at the end of the next financial year at the latest (article 2:36 BW). Choose a date up to {date}.',
  },
  member_end_not_past: {
    nl: 'Hier leg je een einde vast dat al voorbij is. Komt het einde nog? Kies dan bij het lid voor Opzeggen of Ontzetten.',
    en: 'Here you write down an end that has passed. Is it still to come? Then choose notice or expulsion on the page of the member.',
  },
  member_overlap: {
    nl: 'Deze persoon is in die tijd al lid. Twee lidmaatschappen tegelijk kan niet: sluit eerst het andere af.',
    en: 'This person is already a member in that time. Two memberships at once cannot be: end the other first.',
  },
  member_overlay_overlap: {
    nl: 'Er loopt in die tijd al een schorsing of beroep.',
    en: 'A suspension or appeal already runs in that time.',
  },
  member_person_unknown: {
    nl: 'Deze persoon was hier nooit lid.',
    en: 'This person was never a member here.',
  },
  member_admit_by_act: {
    nl: 'Een aspirant-lid wordt lid door een besluit. Kies bij het lid voor Toelaten.',
    en: 'A candidate becomes a member by a decision. Choose Admit on the page of the member.',
  },
  member_act_not_now: {
    nl: 'Dat kan nu niet bij dit lid. Ververs de pagina en kijk wat er nu kan.',
    en: 'That is not possible for this member now. Refresh the page and see what is.',
  },
  member_wrong_decider: {
    nl: 'Volgens de statuten beslist hier iemand anders over ({article}).',
    en: 'According to the articles somebody else decides on this ({article}).',
  },
  member_meeting_excluded: {
    nl: 'De statuten sluiten uit dat de ledenvergadering na een weigering toch toelaat (artikel 2:33 BW).',
    en: 'The articles exclude that the general meeting still admits after a refusal (article 2:33 BW).',
  },
  member_date_future: {
    nl: 'Deze datum ligt na vandaag ({date}).',
    en: 'This date is after today ({date}).',
  },
  member_heard_first: {
    nl: 'Hoor het lid eerst, beslis daarna.',
    en: 'Hear the member first, decide after that.',
  },
  member_appeal_runs: {
    nl: 'Beroep kan nog tot en met {date} (artikel 2:35 lid 4 BW).',
    en: 'An appeal is possible until {date} (article 2:35(4) BW).',
  },
  member_exit_too_late: {
    nl: 'Direct weggaan kon tot en met {date}: een maand na het bericht (artikel 2:36 BW). Zeg gewoon op.',
    en: 'Leaving at once was possible until {date}: a month after the news (article 2:36 BW). Give ordinary notice.',
  },
  member_learned_first: {
    nl: 'Deze datum ligt na de dag waarop de opzegging kwam.',
    en: 'This date is after the day the notice arrived.',
  },
  member_exit_excluded: {
    nl: 'De statuten sluiten dit uit (artikel 2:36 lid 3 BW). Zeg gewoon op.',
    en: 'The articles exclude this (article 2:36(3) BW). Give ordinary notice.',
  },
  member_nothing_runs: {
    nl: 'Er loopt geen schorsing die het bestuur kan opheffen.',
    en: 'No suspension runs that the board can lift.',
  },
  member_until_before_from: {
    nl: 'De laatste dag ligt voor de eerste.',
    en: 'The last day is before the first.',
  },
  member_appeal_too_late: {
    nl: 'Beroep kon tot en met {date} (artikel 2:35 lid 4 BW).',
    en: 'An appeal was possible until {date} (article 2:35(4) BW).',
  },
  signal_trial_ends: {
    nl: 'De proeftijd loopt tot en met {date}. Besluit op tijd: toelaten of stoppen.',
    en: 'The trial runs until {date}. Decide in time: admit or stop.',
  },
  signal_trial_over: {
    nl: 'De proeftijd liep tot en met {date}. Besluit nu: toelaten of stoppen.',
    en: 'The trial ran until {date}. Decide now: admit or stop.',
  },
  signal_work_required: {
    nl: 'Dit lid werkt niet mee, en de statuten eisen dat. Het lidmaatschap loopt door tot iemand opzegt.',
    en: 'This member does not work here, and the articles ask for it. Membership runs on until somebody gives notice.',
  },
  signal_work_stopped: {
    nl: 'Dit werkend lid werkt nu niet mee. Het lidmaatschap loopt gewoon door.',
    en: 'This worker member does not work here now. Membership simply runs on.',
  },
  signal_employment_runs: {
    nl: 'Het lidmaatschap is voorbij. Een arbeidsovereenkomst stopt daar niet door: kijk of er nog een loopt.',
    en: 'Membership is over. An employment contract does not stop with it: see whether one still runs.',
  },
  signal_ubo: {
    nl: 'Met {count} stemmende leden heeft ieder meer dan een kwart van de stemmen. Schrijf hen in het UBO-register in.',
    en: 'With {count} voting members each has more than a quarter of the votes. Register them as beneficial owners (UBO).',
  },
  signal_member_list: {
    nl: 'Leg de ledenlijst uiterlijk {date} neer bij de KvK (artikel 2:61 BW).',
    en: 'File the list of members at the KvK by {date} (article 2:61 BW).',
  },
  member_same_person: {
    nl: 'Dit is al dezelfde persoon.',
    en: 'This is the same person already.',
  },
  member_merge_overlap: {
    nl: 'Lid {one} en lid {other} zijn in dezelfde tijd lid. Twee lidmaatschappen tegelijk kan niet: sluit eerst het ene af. Er is niets veranderd.',
    en: 'Member {one} and member {other} are members in the same time. Two memberships at once cannot be: end one first. Nothing was changed.',
  },
  application_confirm_all: {
    nl: 'Bevestig alle punten. Zo weet je waar je ja op zegt.',
    en: 'Confirm every point. Then you know what you say yes to.',
  },
  application_instalments: {
    nl: 'Het aandeel kan in hoogstens {most} termijnen.',
    en: 'The share can be paid in at most {most} instalments.',
  },
  relay_members_only: {
    nl: 'Alleen wie nu lid is kan alle leden schrijven.',
    en: 'Only who is a member now can write to all members.',
  },
  relay_too_many: {
    nl: 'Eén bericht per dag en drie per week. Probeer het morgen opnieuw.',
    en: 'One message a day and three a week. Try again tomorrow.',
  },
  relay_no_address: {
    nl: 'In het register staat geen e-mailadres van jou.',
    en: 'The register has no e-mail address of yours.',
  },
});
