interface Props {
  readonly versions: readonly string[];
  readonly answered: ReadonlySet<string>;
  readonly flagged: ReadonlySet<string>;
  /** The number of the question that is shown. */
  readonly current: number | undefined;
  /** The address of a question by its number. */
  readonly to: (number: number) => string;
}

/** A way to every question, with its state in a shape and in words. */
export const Grid = ({ versions, answered, flagged, current, to }: Props) => (
  <ol class="grid-nav">
    {versions.map((version, index) => {
      const states = [
        ...(answered.has(version) ? ["answered"] : []),
        ...(flagged.has(version) ? ["flagged"] : []),
      ];
      return (
        <li key={version}>
          <a
            href={to(index + 1)}
            data-state={states.join(" ")}
            aria-current={current === index + 1 ? "step" : undefined}
          >
            <span class="hidden-visually">Question </span>
            {index + 1}
            <span class="hidden-visually">
              {answered.has(version) ? ", answered" : ", open"}
              {flagged.has(version) && ", flagged"}
            </span>
          </a>
        </li>
      );
    })}
  </ol>
);
