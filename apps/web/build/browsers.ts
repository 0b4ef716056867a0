/**
 * The oldest browsers the pages are written for: those of the summer of 2021 and after. A phone of 2018 that got no new
 * system since still has at least this Chrome, because Android updates Chrome from the store (Chrome 138 was the last for
 * Android 8 and 9). Older than this they miss `crypto.randomUUID`, `Array.prototype.at` or `dialog`.
 */
export const BROWSERS = ['chrome92', 'edge92', 'firefox98', 'safari15.4'];
