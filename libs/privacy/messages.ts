import { addMessages } from '#libs/platform/index.js';

addMessages({
  privacy_request_decided: {
    nl: 'Over dit verzoek is al beslist.',
    en: 'This request has been decided already.',
  },
  privacy_extended_already: {
    nl: 'De termijn is al een keer verlengd. Langer mag niet.',
    en: 'The term was made longer already. It may not be any longer.',
  },
  privacy_extension_too_late: {
    nl: 'Verlengen kon tot en met {date}. Beslis nu.',
    en: 'It could be made longer until {date}. Decide now.',
  },
  privacy_identity_missing: {
    nl: 'Zeg hoe je weet wie dit vraagt: gezien, of bekend bij jou.',
    en: 'Say how you know who asks: seen, or known to you.',
  },
  privacy_field_of_member: {
    nl: 'Dit veld staat in het ledenregister. Kies "iets anders".',
    en: 'This field is in the register of members. Choose "something else".',
  },
  privacy_reason_missing: {
    nl: 'Schrijf op waarom het niet kan. Dat moet van de wet.',
    en: 'Write down why not. The law asks for it.',
  },
  privacy_own_request: {
    nl: 'Over je eigen verzoek beslist iemand anders.',
    en: 'Somebody else decides on your own request.',
  },
  privacy_current_member: {
    nl: 'Deze persoon is nu lid. Wissen kan pas na het einde van het lidmaatschap.',
    en: 'This person is a member now. Erasing is possible after the membership ended.',
  },
  privacy_export_gone: {
    nl: 'Deze kopie is er nog niet of niet meer. Vraag een nieuwe aan.',
    en: 'This copy is not there yet or not any more. Ask for a new one.',
  },
  privacy_agreement_other: {
    nl: 'Er is een nieuwere versie van de overeenkomst. Ververs en lees die.',
    en: 'There is a newer version of the agreement. Refresh and read that one.',
  },
  retention_done_already: { nl: 'Deze maand is al opgeruimd.', en: 'This month was cleared already.' },
});
