import type { CONFIDENCES } from "../../../domain/eligibility/requirement.ts";

type Confidence = (typeof CONFIDENCES)[number];

/** How well a fact is confirmed, in a reader's words. The About page explains each. */
export const TRUST_WORDS: Record<Confidence, string> = {
  "verified-official": "Official source",
  "verified-secondary": "Secondary source",
  "article-only": "Quoted from an article",
  "memory-unverified": "Not confirmed",
};
