import { useState } from "preact/hooks";
import type { Batch } from "../fill-in.ts";

interface Props {
  /** The domains of the CCM's exam. */
  domains: readonly { readonly id: string; readonly name: string }[];
  levels: readonly string[];
  batch: Batch;
  /** Whether files lie on the desk that it can be written into. */
  able: boolean;
  onBatch(batch: Batch): void;
  /** Whether anything was missing. */
  onFill(): boolean;
}

const NO_SOURCE = { title: "", url: "", read: "" };

/** What holds for many files at once, to be written into those that do not say it. */
export function BatchFields({ domains, levels, batch, able, onBatch, onFill }: Props) {
  const [open, setOpen] = useState(false);
  const [whole, setWhole] = useState(false);
  const source = batch.source ?? NO_SOURCE;
  const chosen = (value: string): string | undefined => (value === "" ? undefined : value);
  const change = (next: Partial<Batch>): void => {
    setWhole(false);
    onBatch({ ...batch, ...next });
  };
  const nothing = batch.domain === undefined && batch.level === undefined && source.title.trim() === "";
  return (
    <details class="batch" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Many questions at once? Say here what holds for all of them</summary>
      <div class="flow">
        <p class="small muted">
          It is written into what you drop, where a question does not say it itself. “Fill in” does the same
          for what is open.
        </p>
        <div class="batch-fields">
          <div>
            <label class="label" for="batch-domain">
              CCM exam domain
            </label>
            <select
              class="input"
              id="batch-domain"
              value={batch.domain ?? ""}
              onChange={({ currentTarget }) => change({ domain: chosen(currentTarget.value) })}
            >
              <option value="">Leave it open</option>
              {domains.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label class="label" for="batch-level">
              Level
            </label>
            <select
              class="input"
              id="batch-level"
              value={batch.level ?? ""}
              onChange={({ currentTarget }) => change({ level: chosen(currentTarget.value) })}
            >
              <option value="">Leave it open</option>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {level}
                </option>
              ))}
            </select>
          </div>
          <div class="wide-field">
            <label class="label" for="batch-title">
              Source: what it is called, with its date
            </label>
            <input
              class="input"
              id="batch-title"
              value={source.title}
              onInput={({ currentTarget }) => change({ source: { ...source, title: currentTarget.value } })}
            />
          </div>
          <div>
            <label class="label" for="batch-url">
              Its address, if it has one
            </label>
            <input
              class="input"
              id="batch-url"
              type="url"
              placeholder="https://"
              value={source.url}
              onInput={({ currentTarget }) => change({ source: { ...source, url: currentTarget.value } })}
            />
          </div>
          <div>
            <label class="label" for="batch-read">
              The day you read it
            </label>
            <input
              class="input"
              id="batch-read"
              type="date"
              value={source.read}
              onInput={({ currentTarget }) => change({ source: { ...source, read: currentTarget.value } })}
            />
          </div>
        </div>
        {able && (
          <button type="button" class="button quiet" disabled={nothing} onClick={() => setWhole(!onFill())}>
            Fill in what is missing
          </button>
        )}
        <p role="status">{whole && "Nothing was missing: every file says this itself."}</p>
      </div>
    </details>
  );
}
