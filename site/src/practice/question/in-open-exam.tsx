/** Before a question that an open exam asks too, where its reasons are to be had: they would tell its answer. */
export const InOpenExam = ({ exam }: { readonly exam: string | undefined }) =>
  exam === undefined ? null : (
    <p class="callout">
      This question is in <a href={exam}>your open exam</a>. The reasons here tell you its answer.
    </p>
  );
