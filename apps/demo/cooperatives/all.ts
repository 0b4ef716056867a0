import { bus } from './bus.js';
import { canteen } from './canteen.js';
import type { Description } from './description.js';
import { greenery } from './greenery.js';
import { renovation } from './renovation.js';
import { services } from './services.js';

/** All invented; modelled on the kinds of co-operatives that start in Amsterdam Nieuw-West. */
export const COOPERATIVES: readonly Description[] = [greenery, canteen, renovation, bus, services];
