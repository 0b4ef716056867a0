import { addMessages } from '#libs/platform/index.js';

addMessages({
  sign_in_refused: {
    nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw, of vraag een nieuw wachtwoord aan.',
    en: 'This e-mail address and password do not belong together. Try again, or ask for a new password.',
  },
  sign_in_paused: {
    nl: 'Er is te vaak geprobeerd in te loggen. Probeer het over {minutes} minuten opnieuw.',
    en: 'There were too many attempts to sign in. Try again in {minutes} minutes.',
  },
  sign_in_busy: {
    nl: 'Het is even heel druk met inloggen. Probeer het over {seconds} seconden opnieuw.',
    en: 'Very many people are signing in. Try again in {seconds} seconds.',
  },
  password: {
    nl: 'Vul je wachtwoord in, hoogstens 200 tekens.',
    en: 'Enter your password, at most 200 characters.',
  },
  proof_refused: {
    nl: 'Dit wachtwoord klopt niet. Probeer het opnieuw.',
    en: 'This password is not right. Try again.',
  },
  password_length: {
    nl: 'Kies een wachtwoord van {min} tot {max} tekens. Een zin van een paar woorden onthoudt het best.',
    en: 'Choose a password of {min} to {max} characters. A sentence of a few words is easiest to remember.',
  },
  password_simple: {
    nl: 'Dit wachtwoord is te makkelijk te raden: het gebruikt te weinig verschillende tekens.',
    en: 'This password is too easy to guess: it uses too few different characters.',
  },
  password_has_address: {
    nl: 'Gebruik geen stuk van je e-mailadres in je wachtwoord.',
    en: 'Do not use a part of your e-mail address in your password.',
  },
  member_unknown: {
    nl: 'Dit lid staat niet in het ledenregister van deze coöperatie.',
    en: 'This member is not in the member register of this co-operative.',
  },
  person_exists: {
    nl: 'Deze persoon heeft al toegang. Wijzig de rollen in de lijst.',
    en: 'This person already has access. Change the roles in the list.',
  },
  role_not_yours_to_give: {
    nl: 'Alleen het bestuur kan iemand de rol bestuur geven of afnemen.',
    en: 'Only the board can give somebody the role of board or take it away.',
  },
  last_board_member: {
    nl: 'Er moet iemand met de rol bestuur overblijven. Geef die rol eerst aan een ander.',
    en: 'Somebody must keep the role of board. Give that role to someone else first.',
  },
  staff_unknown: {
    nl: 'Deze medewerker van de dienstverlener is er niet (meer).',
    en: 'This person of the service organisation is not there (any more).',
  },
  grant_days: {
    nl: 'Kies een laatste dag op of na de eerste dag, hoogstens 90 dagen later.',
    en: 'Choose a last day on or after the first day, at most 90 days later.',
  },
  grant_date_past: {
    nl: 'Meekijken kan niet in het verleden beginnen. Kies vandaag of later.',
    en: 'A grant cannot begin in the past. Choose today or later.',
  },
  scope_twice: {
    nl: 'Elk onderdeel mag één keer gekozen worden.',
    en: 'Each area can be chosen once.',
  },
  outside_grant: {
    nl: 'Dit valt buiten je opdracht bij deze coöperatie.',
    en: 'This is outside your assignment at this co-operative.',
  },
});
