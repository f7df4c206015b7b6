import type { SearchData } from "../search/document.ts";
import { credentialDocuments } from "./search-credentials.ts";
import { glossaryDocuments } from "./search-glossary.ts";
import { guideDocuments } from "./search-guides.ts";
import { pageDocuments } from "./search-pages.ts";
import { pathDocuments } from "./search-paths.ts";
import { payDocuments } from "./search-pay.ts";
import { practiceDocuments } from "./search-practice.ts";
import { searchSynonyms } from "./search-synonyms.ts";

/** Everything on the site that can be searched, gathered when it is built. */
export const searchData: SearchData = {
  documents: [
    ...pageDocuments(),
    ...pathDocuments(),
    ...guideDocuments(),
    ...credentialDocuments(),
    ...glossaryDocuments(),
    ...practiceDocuments(),
    ...payDocuments(),
  ],
  synonyms: searchSynonyms,
};
