import { type Fault } from '#libs/kernel/index.js';
import { type FigureId } from './catalogue.js';
import { type FiguresAt } from './figures-at.js';

/** Says that a figure breaks a rule. */
export type Break = (figure: FigureId, code: string, params?: Fault['params']) => void;

/** A relation between figures that holds in every published year. */
export type Rule = (at: FiguresAt, broken: Break) => void;
