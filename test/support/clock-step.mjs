// Preloaded into an office (NODE_OPTIONS=--import=…): on SIGUSR2 its clock steps by what CLOCK_FILE holds, in milliseconds, as
// one does that somebody sets. Time that passes (timers, performance.now) goes on as it did.
import fs from 'node:fs';

const Real = Date;
let step = 0;
process.on('SIGUSR2', () => (step = Number(fs.readFileSync(process.env.CLOCK_FILE, 'utf8'))));

globalThis.Date = class extends Real {
  constructor(...args) {
    if (args.length === 0) super(Real.now() + step);
    else super(...args);
  }
  static now() {
    return Real.now() + step;
  }
};
