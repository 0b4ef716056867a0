export * from './clock.js';
export * from './dates.js';
export * from './decimal.js';
export * from './domain-error.js';
export * from './eleven-test.js';
export * from './ids.js';
export * from './money.js';
export * from './period.js';
