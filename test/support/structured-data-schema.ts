import * as z from "zod";
import { settings } from "../../site/src/settings.ts";

/** What schema.org and the search engines' own documents ask of the things that our pages describe. */

const text = z.string().min(2);
const address = z.url().startsWith(`${settings.origin}/`);
const day = z.iso.date();
const organization = z.strictObject({
  "@type": z.literal("Organization"),
  "@id": address,
  name: text,
  url: address,
  logo: address,
});
const ours = {
  inLanguage: z.literal("en-US"),
  isAccessibleForFree: z.literal(true),
  license: z.url(),
};

const website = z.strictObject({
  "@type": z.literal("WebSite"),
  "@id": address,
  name: text,
  url: address,
  description: text,
  inLanguage: z.literal("en-US"),
  publisher: organization,
  potentialAction: z.strictObject({
    "@type": z.literal("SearchAction"),
    target: z.strictObject({
      "@type": z.literal("EntryPoint"),
      urlTemplate: z.literal(`${settings.origin}/search/?q={search_term_string}`),
    }),
    "query-input": z.literal("required name=search_term_string"),
  }),
});

const breadcrumbs = z.strictObject({
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z
    .array(
      z.strictObject({
        "@type": z.literal("ListItem"),
        position: z.int().min(1),
        name: text,
        item: address,
      }),
    )
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1)),
});

const article = z.strictObject({
  "@type": z.literal("Article"),
  // Longer ones are cut.
  headline: text.max(110),
  description: text,
  dateModified: day,
  mainEntityOfPage: address,
  image: address,
  author: organization,
  publisher: organization,
  ...ours,
});

const page = z.strictObject({
  "@type": z.literal("WebPage"),
  name: text,
  url: address,
  dateModified: day,
  publisher: organization,
  ...ours,
});

const glossary = z.strictObject({
  "@type": z.literal("DefinedTermSet"),
  "@id": address,
  name: text,
  url: address,
  publisher: organization,
  ...ours,
  hasDefinedTerm: z
    .array(
      z.strictObject({
        "@type": z.literal("DefinedTerm"),
        name: text,
        termCode: text.optional(),
        url: address,
      }),
    )
    .min(120),
});

const dataset = z.strictObject({
  "@type": z.literal("Dataset"),
  name: text,
  description: z.string().min(50).max(5000),
  url: address,
  creator: organization,
  isBasedOn: z
    .array(z.strictObject({ "@type": z.literal("CreativeWork"), name: text, url: z.url().optional() }))
    .min(1),
  temporalCoverage: z.string().regex(/^20\d\d\/20\d\d$/),
  spatialCoverage: text,
  variableMeasured: z.array(text).min(1),
  keywords: z.array(text).min(1),
  ...ours,
});

const questions = z.strictObject({
  "@type": z.literal("FAQPage"),
  url: address,
  mainEntity: z
    .array(
      z.strictObject({
        "@type": z.literal("Question"),
        name: z.string().endsWith("?"),
        acceptedAnswer: z.strictObject({ "@type": z.literal("Answer"), text: z.string().min(3) }),
      }),
    )
    .min(10),
});

const quiz = z.strictObject({
  "@type": z.literal("Quiz"),
  name: text,
  description: text,
  url: address,
  learningResourceType: z.enum(["Practice case", "Practice question"]),
  educationalUse: z.literal("Practice"),
  educationalLevel: text,
  about: z.array(text).min(1),
  dateModified: day,
  publisher: organization,
  ...ours,
});

/** A data block, whole. Parsing throws with the place of what is missing. */
export const dataBlockSchema = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@graph": z
    .array(
      z.discriminatedUnion("@type", [
        website,
        breadcrumbs,
        article,
        page,
        glossary,
        dataset,
        questions,
        quiz,
      ]),
    )
    .min(1),
});
