import { type LocalDate } from '#libs/kernel/index.js';

export interface PaperOptions {
  readonly title: string;
  readonly author: string;
  readonly language: 'nl' | 'en';
  /** Becomes the date of making, so that equal data give equal bytes. */
  readonly date: LocalDate;
  /** A word under the text of every page. */
  readonly watermark?: string;
}
