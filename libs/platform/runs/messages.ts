import { addMessages } from '../http/messages.js';

addMessages({
  run_exists: {
    nl: 'Deze run is er al. Open hem bij Verwerkingen.',
    en: 'This run exists already. Open it under Runs.',
  },
  run_without_items: {
    nl: 'Er is niets te doen: er staat niets klaar voor deze periode.',
    en: 'There is nothing to do: nothing is waiting for this period.',
  },
});
