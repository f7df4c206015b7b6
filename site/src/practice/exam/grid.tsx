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
      const number = index + 1;
      const states = [
        answered.has(version) ? "answered" : "open",
        ...(flagged.has(version) ? ["flagged"] : []),
      ];
      return (
        <li key={version}>
          <a
            href={to(number)}
            data-state={states.join(" ")}
            aria-label={`Question ${number}, ${states.join(", ")}`}
            aria-current={current === number ? "step" : undefined}
          >
            {number}
          </a>
        </li>
      );
    })}
  </ol>
);
