import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { finishSignIn, type SignedIn } from "./provider.ts";

/** The page to which the provider sends her back. It says something only when it cannot go on. */
function Returned() {
  const [result, setResult] = useState<SignedIn>();
  useEffect(() => {
    void finishSignIn().then((outcome) => {
      if (outcome.kind === "signed-in" && outcome.kept) location.replace(outcome.returnTo);
      else setResult(outcome);
    });
  }, []);
  if (result === undefined || (result.kind === "signed-in" && result.kept)) {
    return (
      <>
        <h1>One moment</h1>
        <p role="status">We are finishing your sign-in.</p>
      </>
    );
  }
  return (
    <div class="flow" role="alert">
      <h1>You are not signed in</h1>
      <p>
        {result.kind === "signed-in"
          ? "This browser does not let us remember that you signed in. Allow this site to keep data, and try again."
          : result.kind === "offline"
            ? "We could not reach the sign-in service. What you saved is still on this device. Try again when you are connected."
            : "The sign-in could not be finished: it may have been opened twice, or taken too long. What you saved is still on this device."}
      </p>
      <p>
        <a class="button" href="/log/">
          Back to your log
        </a>
      </p>
    </div>
  );
}

const root = document.getElementById("signed-in");
if (root !== null) {
  root.textContent = "";
  render(<Returned />, root);
}
