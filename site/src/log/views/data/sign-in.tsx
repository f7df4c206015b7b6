import { useState } from "preact/hooks";
import { Icon } from "../../../components/icon.tsx";
import { useLog } from "../../app/context.ts";
import { SignInButton } from "../../app/sign-in-button.tsx";

const CHOICES = [
  { shared: false, label: "No, only I use it" },
  { shared: true, label: "Yes, for example at work or in a library" },
] as const;

const FIRST = "shared-first";

/** The way into an account, with the one question that decides what stays on this computer. */
export function SignIn() {
  const { state } = useLog();
  const [shared, setShared] = useState<boolean>();
  const [missing, setMissing] = useState(false);
  return (
    <>
      <p>You are not signed in. Your log is on this device only, in this browser.</p>
      <p>
        With an account it is kept by our service too, and you have it on every device. What is here now can
        come along.
      </p>
      {!state.lasting && state.lines.length > 0 && (
        <p>
          <strong>Download your log first.</strong> This browser keeps nothing, so it is gone when you leave
          for the sign-in page.
        </p>
      )}
      <fieldset
        class={missing ? "log-field field-error" : "log-field"}
        aria-describedby={missing ? "shared-hint shared-error" : "shared-hint"}
      >
        <legend class="label">Do other people use this computer?</legend>
        <p class="hint" id="shared-hint">
          If they do, your sign-in ends when you close the tab. Sign out before you leave: that deletes your
          log from this computer. If you forget, it is deleted when the log is next opened here, once all of
          it is in your account.
        </p>
        {missing && (
          <p class="error-text" id="shared-error" role="alert">
            <Icon name="alert" />
            <span>
              <span class="hidden-visually">Error: </span>Choose yes or no, then sign in.
            </span>
          </p>
        )}
        <div class="choices">
          {CHOICES.map((choice, index) => (
            <label class="choice" key={choice.label}>
              <input
                type="radio"
                name="shared"
                id={index === 0 ? FIRST : undefined}
                checked={shared === choice.shared}
                onChange={() => {
                  setShared(choice.shared);
                  setMissing(false);
                }}
              />
              <span>{choice.label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <SignInButton
        label="Sign in or make an account"
        shared={shared}
        quiet
        onUnanswered={() => {
          setMissing(true);
          document.getElementById(FIRST)?.focus();
        }}
      />
    </>
  );
}
