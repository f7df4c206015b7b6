import { countFaults } from "../fault-words.ts";
import type { Report } from "../scenario-check.ts";

interface Props {
  papers: readonly { readonly name: string | undefined; readonly report: Report | undefined }[];
  open: number;
  onShow(index: number): void;
}

/** Which of several files is open, with what the check found in each. */
export function Switcher({ papers, open, onShow }: Props) {
  return (
    <nav class="switcher" aria-label="Files">
      <ul>
        {papers.map(({ name, report }, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={index === open ? "true" : undefined}
              onClick={() => onShow(index)}
            >
              <b>{name}</b>
              {report !== undefined && <span class="small">{countFaults(report.faults)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
