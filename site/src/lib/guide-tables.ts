/**
 * Tables of a guide in the form that every table of the site has: a head that names its columns, rows that are named by
 * their first cell, and on a phone one card for each row, each value with the name of its column. `html` is what the
 * Markdown was rendered to.
 */
export const withTables = (html: string): string =>
  html.replaceAll(/<table>([\s\S]*?)<\/table>/g, (_, inside: string) => {
    const heads = [...inside.matchAll(/<th(?:\s[^>]*)?>([\s\S]*?)<\/th>/g)].map(([, head = ""]) => head);
    const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(inside)?.[1] ?? "";
    const rows = [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) => rowHtml(row, heads));
    return [
      `<div class="wide"><table class="table stack words"><thead><tr>`,
      ...heads.map((head) => `<th scope="col">${head}</th>`),
      `</tr></thead><tbody>`,
      ...rows,
      `</tbody></table></div>`,
    ].join("");
  });

function rowHtml(row: string, heads: readonly string[]): string {
  const cells = [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = ""]) => cell);
  const [name = "", ...values] = cells;
  return `<tr><th scope="row">${name}</th>${values
    .map((value, index) => `<td data-label="${plain(heads[index + 1] ?? "")}"><span>${value}</span></td>`)
    .join("")}</tr>`;
}

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, "").replaceAll('"', "&quot;");
