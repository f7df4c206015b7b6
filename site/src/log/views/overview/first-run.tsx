import { useKept } from "../../app/context.ts";
import { ADD_CLASS, ADD_GOAL } from "../../app/places.ts";
import { ADD_JOB } from "../work/places.ts";

/** An empty log: what it is for, that nothing is asked of her, and where to begin. */
export function FirstRun() {
  const { session } = useKept();
  return (
    <>
      <p class="lede">
        Keep your hours, classes and licenses in one place. We measure them against the rules of the
        credential you want, and say what is missing, what drops out of a time window, and when.
      </p>
      <section class="empty">
        <h2>Where do you want to begin?</h2>
        <p>
          You need no account. What you record is saved on this device, works without a network, and is never
          overwritten: a correction keeps what was there before.
        </p>
        <p class="cluster">
          <a class="button" href={ADD_GOAL}>
            Set a goal
          </a>
          <a class="button quiet" href={ADD_JOB}>
            Add your work
          </a>
          <a class="button quiet" href={ADD_CLASS}>
            Add a class
          </a>
        </p>
        <p>
          Only want to know where you stand? <a href="/plan/">The checker</a> asks one question at a time.
        </p>
      </section>
      {session === undefined && <KeepIt />}
    </>
  );
}

/** What an account is for. */
export const KeepIt = () => (
  <section class="flow">
    <h2 class="rule-top">On your other devices</h2>
    <p class="small">
      Sign in, and your log is kept in your account too, and on every device where you sign in. You can do
      that at any time: what is here comes along.
    </p>
    <p>
      <a class="button quiet" href="/log/data/">
        Sign in
      </a>
    </p>
  </section>
);
