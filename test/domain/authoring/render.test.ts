import { describe, expect, test } from "vitest";
import { renderInline, renderMarkdown } from "../../../domain/authoring/render.ts";

describe("Markdown as HTML", () => {
  test("paragraphs, lists, bold text and links come out as HTML", () => {
    expect(renderMarkdown("One **two**.\n\n- [a](https://example.org)\n")).toBe(
      '<p>One <strong>two</strong>.</p>\n<ul>\n<li><a href="https://example.org">a</a></li>\n</ul>\n',
    );
  });

  test("HTML comes out as text", () => {
    expect(renderMarkdown("<script>alert(1)</script>")).toBe("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(renderMarkdown('a <img src=x onerror="b">')).toBe(
      "<p>a &lt;img src=x onerror=&quot;b&quot;&gt;</p>",
    );
  });

  test("an address that runs a program is taken off its link", () => {
    expect(renderMarkdown("[a](javascript:alert(1))")).toBe('<p><a href="">a</a></p>');
    expect(renderMarkdown("[a](data:text/html,b)")).toBe('<p><a href="">a</a></p>');
  });

  test("no picture is fetched", () => {
    expect(renderMarkdown("![a](https://example.org/a.png)")).not.toContain("<img");
  });

  test("an option of one paragraph has no paragraph around it", () => {
    expect(renderInline("Ask *him*")).toBe("Ask <em>him</em>");
  });

  test("an option of two paragraphs keeps them", () => {
    expect(renderInline("a\n\nb")).toBe("<p>a</p>\n<p>b</p>");
  });
});
