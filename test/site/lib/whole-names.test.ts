import { expect, test } from "vitest";
import { wholeNames, wholeNamesIn } from "../../../site/src/lib/whole-names.ts";

/** Titles and sentences of content are put into pages as HTML, so that a credential's name does not break. */

test("a text of content is shown as text, whatever it looks like", () => {
  expect(wholeNames(`Hours <40 & "more" <img src=x onerror=alert(1)>`)).toBe(
    "Hours &lt;40 &amp; &quot;more&quot; &lt;img src=x onerror=alert(1)>",
  );
});

test("a name with a hyphen stays in one piece, in a text and in HTML, but not inside a tag", () => {
  expect(wholeNames("Hold the ACM-RN.")).toBe('Hold the <span class="nb">ACM-RN</span>.');
  expect(wholeNamesIn('<a href="#ACM-RN">ACM-RN</a>')).toBe(
    '<a href="#ACM-RN"><span class="nb">ACM-RN</span></a>',
  );
});
