/**
 * The whole address of the page of this site to which somebody goes after signing in; her log, where what was kept leads
 * anywhere else. It is read as a browser would read it, which leaves tabs and line breaks out and takes `\` for `/`.
 */
export function wayBack(returnTo: string, origin: string): string {
  const home = `${origin}/log/`;
  try {
    const { href } = new URL(returnTo, origin);
    return href.startsWith(`${origin}/`) ? href : home;
  } catch {
    return home;
  }
}
