/** What there is to link to and to show, for the check of links and pictures. */
export interface OwnPages {
  /** The addresses of our pages: "/credentials/ccm/". */
  readonly pages: ReadonlySet<string>;
  /** The anchors of the pages whose headings are content, by address. Of other pages any anchor is let through. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** The size in bytes of every picture of the guides, by its name in `content/guides/images`. */
  readonly pictures: ReadonlyMap<string, number>;
}
