import { addMessages } from '#libs/platform/index.js';

addMessages({
  webhook_url: {
    nl: 'Dit adres kunnen we niet aanroepen. Gebruik een adres dat met https:// begint en op internet te bereiken is.',
    en: 'We cannot call this address. Use one that starts with https:// and can be reached on the internet.',
  },
  webhook_event: {
    nl: 'Deze gebeurtenis kennen we niet. De lijst staat bij events.',
    en: 'We do not know this event. The list is at events.',
  },
});
