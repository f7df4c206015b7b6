import { searchData } from "../../lib/search-documents.ts";
import { writeData } from "../../search/document.ts";

/** Everything that can be searched, for the page of the search. The index over it is built in the browser. */
export const GET = (): Response =>
  new Response(writeData(searchData), { headers: { "content-type": "application/json" } });
