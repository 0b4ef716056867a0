import { addMessages } from '../http/messages.js';

addMessages({
  since: {
    nl: 'Stuur de next_since van de vorige keer, of een moment zoals 2026-10-01T00:00:00Z.',
    en: 'Send the next_since of the last time, or a moment such as 2026-10-01T00:00:00Z.',
  },
});
