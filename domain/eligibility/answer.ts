import type { Portfolio } from "./portfolio.ts";

/** A copy of the portfolio with one answer filled in at a path such as employment[0].paid or declarations.code-of-ethics. */
export function withAnswer(portfolio: Portfolio, path: string, answer: unknown): Portfolio {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  return put(portfolio, keys, answer) as Portfolio;
}

function put(value: unknown, keys: readonly string[], answer: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return answer;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? put(item, rest, answer) : item));
  const object = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...object, [key]: put(object[key], rest, answer) };
}
