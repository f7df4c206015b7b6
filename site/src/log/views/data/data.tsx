import { Account } from "./account.tsx";
import { Download } from "./download.tsx";
import { Erase } from "./erase.tsx";
import { ImportLog } from "./import-log.tsx";
import { Refused } from "./refused.tsx";
import { StoragePromise } from "./storage.tsx";

/** Her own data: who is signed in, taking the log out and bringing one in, and erasing it. */
export default function View() {
  return (
    <div class="flow">
      <h1 tabIndex={-1}>Your data</h1>
      <p class="lede read">
        Your log is yours: take it with you, bring it in, or erase it.{" "}
        <a href="/privacy/">What we keep, and how long</a>
      </p>
      <div class="record-columns">
        <div class="data-parts">
          <Refused />
          <Account />
          <Download />
          <ImportLog />
        </div>
        <div class="data-parts">
          <StoragePromise />
          <Erase />
        </div>
      </div>
    </div>
  );
}
