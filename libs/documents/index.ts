export { accentOf, INK, isColour, LINE, type Accent, type Colour } from './core/colour.js';
export { epcPayload, type EpcPayment } from './core/epc-payment.js';
export { drawLogo, type Logo } from './core/logo.js';
export { Paper, SHEET } from './core/paper.js';
export { pictureOf } from './core/picture.js';
export { drawQr } from './core/qr-figure.js';
export { drawTable, remainingWidth, type Cell, type Column } from './core/table.js';
export { inColour, STYLES, type TextStyle } from './core/text-style.js';
export {
  amountText,
  dateText,
  decimalText,
  durationText,
  euroText,
  inGroups,
  periodText,
  shortDateText,
  type Language,
} from './core/wording.js';
