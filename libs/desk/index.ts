export { DeskHttpModule } from './desk.module.js';
