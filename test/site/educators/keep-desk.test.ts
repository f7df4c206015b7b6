import { describe, expect, test } from "vitest";
import { cleared, type Desk, EMPTY, laying, showing, withText } from "../../../site/src/educators/desk.ts";
import { keepDesk, keptDesk, parseDesk } from "../../../site/src/educators/keep-desk.ts";

const again = (desk: Desk): Desk => parseDesk(JSON.stringify(desk));

describe("a kept desk", () => {
  test("comes back as it was, with what can be undone", () => {
    const desk = showing(
      laying(
        withText(EMPTY, "words"),
        [
          { name: "a.md", text: "a" },
          { name: "b.md", text: "b" },
        ],
        "2 files took the place of your text.",
      ),
      1,
    );
    expect(again(desk)).toEqual(desk);
    expect(again(cleared(desk))).toEqual(cleared(desk));
  });

  for (const [name, text] of Object.entries({
    "nothing kept": null,
    "no JSON": "{",
    "another form": '{"papers":"a"}',
    "no papers": '{"papers":[],"open":0}',
    "a paper without text": '{"papers":[{"name":"a.md"}],"open":0}',
    null: "null",
  }))
    test(`${name} is an empty desk`, () => expect(parseDesk(text)).toEqual(EMPTY));

  test("a paper that is not there is not open", () => {
    expect(parseDesk('{"papers":[{"text":"a"}],"open":3}')).toEqual({
      papers: [{ name: undefined, text: "a" }],
      open: 0,
    });
  });

  test("what can be undone is left out when it makes no sense", () => {
    expect(parseDesk('{"papers":[{"text":"a"}],"open":0,"before":{"papers":7}}').before).toBeUndefined();
  });
});

test("where there is no storage, the desk is empty and says that it was not kept", () => {
  const { sessionStorage } = globalThis;
  Object.defineProperty(globalThis, "sessionStorage", {
    configurable: true,
    get: () => {
      throw new Error("Storage is blocked.");
    },
  });
  try {
    expect(keepDesk(EMPTY)).toBe(false);
    expect(keptDesk()).toEqual(EMPTY);
  } finally {
    Object.defineProperty(globalThis, "sessionStorage", { configurable: true, value: sessionStorage });
  }
});
