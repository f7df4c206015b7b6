import { dataOf, type LogRecord, ofKind } from "../../../../../domain/log/records.ts";
import { useApp } from "../../app/context.ts";
import { History } from "../../app/history.tsx";
import { lastTold } from "../../app/record-name.ts";
import { BasisForm } from "./basis-form.tsx";
import { hoursInWords } from "./hours-fields.ts";
import { HoursForm } from "./hours-form.tsx";
import { jobFields } from "./job-fields.ts";
import { JobForm } from "./job-form.tsx";
import { JobList } from "./job-list.tsx";
import { JobPage } from "./job-page.tsx";
import { jobPage, WORK } from "./places.ts";
import { useWork, type Work } from "./use-work.ts";
import { jobName, lineName } from "./work-words.ts";

/** Work: the jobs, their hours, and what they count towards. The query of the address says which part is shown. */
export default function View() {
  const { searchParams } = useApp().url;
  const work = useWork();
  const id = (name: string): string => searchParams.get(name) ?? "";
  const job = (name: string) => ofKind(work.records, "employment").find((record) => record.id === id(name));
  const hours = (name: string) => ofKind(work.records, "hours").find((record) => record.id === id(name));

  if (searchParams.has("add")) return <JobForm work={work} />;
  if (searchParams.has("job")) return shown(job("job"), (record) => <JobPage work={work} record={record} />);
  for (const [name, span] of [
    ["hours", "day"],
    ["week", "week"],
  ] as const) {
    if (!searchParams.has(name)) continue;
    const like = work.lines.get(id(name))?.find((line) => line.id === id("like"));
    return shown(job(name), (record) => (
      <HoursForm work={work} job={record} span={span} {...(like === undefined ? {} : { like })} />
    ));
  }
  if (searchParams.has("basis")) return shown(job("basis"), (record) => <BasisForm job={record} />);
  if (searchParams.has("edit"))
    return shown(job("edit") ?? hours("edit"), (record) => <Edit work={work} record={record} />);
  if (searchParams.has("history"))
    return shown(job("history") ?? hours("history"), (record) => <Past work={work} record={record} />);
  return <JobList work={work} />;
}

type Either = LogRecord<"employment"> | LogRecord<"hours">;

/** An address may name what is not on this device: another device's record before a sync, or another account's. */
const shown = <R extends Either>(record: R | undefined, view: (record: R) => preact.ComponentChild) =>
  record === undefined ? <NotHere /> : view(record);

const NotHere = () => (
  <div class="flow">
    <h1 tabIndex={-1}>This is not in your log here</h1>
    <p>It may be on another device and not synced yet, or belong to another account.</p>
    <p>
      <a class="inline-target" href={WORK}>
        All jobs
      </a>
    </p>
  </div>
);

function Edit({ work, record }: { readonly work: Work; readonly record: Either }) {
  if (record.kind === "employment") return <JobForm work={work} record={record} />;
  const { employment, span } = dataOf(record) ?? {};
  const job = ofKind(work.records, "employment").find(({ id }) => id === employment);
  return job === undefined ? (
    <NotHere />
  ) : (
    <HoursForm work={work} job={job} span={span === "week" ? "week" : "day"} record={record} />
  );
}

function Past({ work, record }: { readonly work: Work; readonly record: Either }) {
  const name =
    record.kind === "employment" ? jobName(lastTold(record) ?? {}) : lineName(lastTold(record) ?? {});
  const job = record.kind === "employment" ? record.id : lastTold(record)?.employment;
  return (
    <History
      record={record}
      name={name}
      fields={record.kind === "employment" ? jobFields(0) : hoursInWords(work.records)}
      back={job === undefined ? WORK : jobPage(job)}
    />
  );
}
