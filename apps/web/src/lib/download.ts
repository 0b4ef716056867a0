import { send } from './http';

/** Fetches a file as the person who is signed in and gives it to the browser to keep, under the name the office gave it. */
export async function download(path: string): Promise<void> {
  const { blob, name } = await send<{ blob: Blob; name: string }>('GET', path, { as: 'file' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
