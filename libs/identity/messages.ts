import { addMessages } from '#libs/platform/index.js';

addMessages({
  sign_in_refused: {
    nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw, of vraag een nieuw wachtwoord aan.',
    en: 'This e-mail address and password do not belong together. Try again, or ask for a new password.',
  },
  sign_in_paused: {
    nl: 'Er is te vaak geprobeerd in te loggen. Probeer het over {minutes:duration} opnieuw.',
    en: 'There were too many attempts to sign in. Try again in {minutes:duration}.',
  },
  sign_in_busy: {
    nl: 'Het is even heel druk met inloggen. Probeer het over {seconds} seconden opnieuw.',
    en: 'Very many people are signing in. Try again in {seconds} seconds.',
  },
  password: {
    nl: 'Vul je wachtwoord in, hoogstens 200 tekens.',
    en: 'Enter your password, at most 200 characters.',
  },
  second_factor_required: {
    nl: 'Je bent nog niet helemaal ingelogd. Bevestig eerst met je tweede stap.',
    en: 'You are not quite signed in. First confirm with your second step.',
  },
  second_factor_missing: {
    nl: 'Je ziet gegevens van anderen. Daarom heb je een tweede stap bij het inloggen nodig. Stel die eerst in.',
    en: 'You see data of others. That is why you need a second step when you sign in. Set it up first.',
  },
  second_factor_not_asked: {
    nl: 'Deze stap is nu niet aan de beurt. Begin opnieuw met inloggen.',
    en: 'This step is not asked for now. Start signing in again.',
  },
  second_factor_needed: {
    nl: 'Dit is je laatste tweede stap en met jouw rol heb je er een nodig. Stel eerst een andere in.',
    en: 'This is your last second step and your role needs one. Set up another one first.',
  },
  own_sign_in_needed: {
    nl: 'Je bent ingelogd via je coöperatie. Log in met je eigen wachtwoord om dit te wijzigen.',
    en: 'You are signed in through your co-operative. Sign in with your own password to change this.',
  },
  sign_in_name: {
    nl: 'Vul je e-mailadres in, of de inlognaam die je van je coöperatie kreeg.',
    en: 'Enter your e-mail address, or the sign-in name your co-operative gave you.',
  },
  factor_reset_own: {
    nl: 'Je eigen tweede stap haal je hier niet weg. Gebruik een herstelcode, of vraag een ander bestuurslid.',
    en: 'You cannot take away your own second step here. Use a recovery code, or ask another board member.',
  },
  factor_reset_elsewhere: {
    nl: 'Deze persoon heeft ook toegang tot een andere organisatie. Dan kan alleen de persoon zelf, met een herstelcode.',
    en: 'This person has access to another organisation too. Then only they can do it, with a recovery code.',
  },
  factor_reset_no_mail: {
    nl: 'Deze persoon heeft geen e-mailadres en krijgt dus geen bericht. Neem de toegang af en geef een nieuwe inlog op papier.',
    en: 'This person has no e-mail address and cannot be told. Take away the access and give a new sign-in on paper.',
  },
  factor_reset_none: {
    nl: 'Deze persoon heeft geen tweede stap om weg te halen.',
    en: 'This person has no second step to take away.',
  },
  has_mail: {
    nl: 'Deze persoon heeft een e-mailadres. Daar kan een link voor een nieuw wachtwoord naartoe.',
    en: 'This person has an e-mail address. A link for a new password can go there.',
  },
  token_refused: {
    nl: 'Deze sleutel werkt niet (meer). Maak een nieuwe bij Instellingen, API-sleutels.',
    en: 'This token does not work (any more). Make a new one at Settings, API tokens.',
  },
  outside_scope: {
    nl: 'Deze sleutel mag dit niet. Een sleutel met de juiste rechten kan dit misschien wel.',
    en: 'This token may not do this. A token with the right scopes may be able to.',
  },
  provider_issuer: {
    nl: 'Dit adres kan niet. Vul het adres in zoals je provider het noemt; het begint met https://.',
    en: 'This address cannot be used. Enter it as your provider names it; it starts with https://.',
  },
  provider_secret_missing: {
    nl: 'Vul het geheim in dat je van deze provider kreeg.',
    en: 'Enter the secret this provider gave you.',
  },
  provider_no_access: {
    nl: 'Je hebt geen toegang tot deze coöperatie. Vraag het bestuur om een uitnodiging.',
    en: 'You have no access to this co-operative. Ask the board for an invitation.',
  },
  provider_unverified: {
    nl: 'De provider zegt niet dat dit e-mailadres van jou is.',
    en: 'The provider does not say that this e-mail address is yours.',
  },
  provider_other_account: {
    nl: 'Je bent hier al bekend met een ander account van deze provider.',
    en: 'You are known here with another account of this provider.',
  },
  provider_factor_missing: {
    nl: 'Met jouw rol heb je een tweede stap nodig. Log één keer in met je wachtwoord en stel die in.',
    en: 'Your role needs a second step. Sign in once with your password and set it up.',
  },
  code_missing: { nl: 'Vul de code in.', en: 'Enter the code.' },
  code_refused: {
    nl: 'Deze code klopt niet, of is al gebruikt. Wacht op de volgende code en vul die in.',
    en: 'This code is not right, or was used already. Wait for the next code and enter that.',
  },
  passkey_refused: {
    nl: 'Deze passkey werkte niet. Probeer het opnieuw, of gebruik een andere manier.',
    en: 'This passkey did not work. Try again, or use another way.',
  },
  too_many_passkeys: {
    nl: 'Je hebt al {most} passkeys. Haal er eerst een weg.',
    en: 'You have {most} passkeys. Remove one first.',
  },
  totp_not_offered: {
    nl: 'De tijd is voorbij. Begin opnieuw met het instellen van de app.',
    en: 'The time is up. Start setting up the app again.',
  },
  factor_paused: {
    nl: 'Er is te vaak een verkeerde code ingevuld. Probeer het over {minutes:duration} opnieuw.',
    en: 'A wrong code was entered too often. Try again in {minutes:duration}.',
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
