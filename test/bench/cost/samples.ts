import { randomUUID } from "node:crypto";
import { monotonicFactory } from "ulid";
import type { Envelope } from "../../../domain/log/envelope.ts";

const newId = monotonicFactory();

/** Entries of the length that the site writes, in the place of what people write. Each is another one. */
function entry(kind: string, more: object): Envelope {
  const id = newId();
  return {
    v: 1,
    id,
    kind,
    at: new Date().toISOString(),
    device: newId(),
    ...more,
  } as Envelope;
}
const record = (kind: string, data: object): Envelope => entry(kind, { record: newId(), replaces: [], data });

export const SAMPLES = {
  record: () =>
    record("credit", {
      title: "Transitions of care for older adults, part 2",
      date: "2026-10-14",
      minutes: 90,
      topics: ["case-management", "ethics"],
      provider: "Case Management Society of America",
      approver: "Commission for Case Manager Certification",
      approvalNumber: "A00012345",
      certificate: true,
    }),
  note: () => record("note", { text: "What I would look up again before the exam. ".repeat(11) }),
  answer: () =>
    entry("answer", {
      scenario: "discharge-planning-after-a-stroke",
      item: "discharge-planning-after-a-stroke-2",
      version: "3f9a0c51d2e84b76",
      chosen: [2],
      sure: "unsure",
      seconds: 74,
    }),
  examStart: () => {
    const attempt = newId();
    return entry("attempt", {
      attempt,
      step: "started",
      exam: {
        outline: "ccm-2025",
        seed: attempt,
        versions: Array.from({ length: 50 }, () => randomUUID().replaceAll("-", "").slice(0, 16)),
        seconds: 4_800,
      },
    });
  },
  examEnd: () =>
    entry("attempt", {
      attempt: newId(),
      step: "submitted",
      answers: Array.from({ length: 50 }, () => newId()),
    }),
} as const;
export type Sample = keyof typeof SAMPLES;
