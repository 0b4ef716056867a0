import type { LocalDate } from '#libs/kernel/index.js';

export interface NoticeWords {
  readonly kind: 'rejected' | 'reopened';
  readonly given_name: string;
  readonly reason: string;
  readonly entry_count: number;
  readonly first_date: LocalDate;
  readonly last_date: LocalDate;
  readonly by_name: string;
}

const dutch = (date: LocalDate): string => date.split('-').reverse().join('-');

/** The mail a member gets when hours come back. In the language of the co-operative; the reason as it was written. */
export function noticeMail(
  notice: NoticeWords,
  cooperative: { name: string; language: 'nl' | 'en' },
  link: string,
): { subject: string; text: string } {
  const days =
    notice.first_date === notice.last_date
      ? dutch(notice.first_date)
      : `${dutch(notice.first_date)} ${cooperative.language === 'nl' ? 't/m' : 'to'} ${dutch(notice.last_date)}`;
  const { by_name: by, given_name: name, reason } = notice;
  if (cooperative.language === 'en') {
    const what = notice.kind === 'rejected' ? 'did not approve' : 'reopened';
    return {
      subject: `${cooperative.name}: your hours of ${days}`,
      text: `Hello ${name},\n\n${by} ${what} your hours of ${days}.\n\nReason: ${reason}\n\nMend them and hand the week in again:\n${link}\n`,
    };
  }
  const what =
    notice.kind === 'rejected' ? `heeft je uren van ${days} afgewezen` : `heeft je uren van ${days} heropend`;
  return {
    subject: `${cooperative.name}: je uren van ${days}`,
    text: `Hallo ${name},\n\n${by} ${what}.\n\nReden: ${reason}\n\nPas ze aan en lever de week opnieuw in:\n${link}\n`,
  };
}
