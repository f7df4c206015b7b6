/**
 * An object whose values are made when they are first asked for, and kept. Building a schema takes time, and a function
 * of the API that starts with a request for one kind of record need not build those of all the others.
 */
export function onFirstUse<Makers extends Readonly<Record<string, () => unknown>>>(
  makers: Makers,
): { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> } {
  const made = {};
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make();
        Object.defineProperty(made, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return made as { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> };
}
