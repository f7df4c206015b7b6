import type { Adapter, AdapterPayload } from "oidc-provider";
import type { IdentityStore } from "./identity-store.ts";

/**
 * How oidc-provider keeps things, over the store: one adapter for each of its models. A refresh token that was used looks
 * unused for `graceSeconds` after the first time, for a client that did not get the reply.
 */
export const adapterFor =
  (store: IdentityStore, graceSeconds: number) =>
  (model: string): Adapter => {
    const find = async (by: "id" | "uid", value: string) => {
      const payload = store.get(model, by, value) as AdapterPayload | undefined;
      const since = typeof payload?.consumed === "number" ? now() - payload.consumed : undefined;
      if (model !== "RefreshToken" || since === undefined || since >= graceSeconds) return payload;
      return { ...payload, consumed: undefined };
    };
    return {
      find: (id) => find("id", id),
      findByUid: (uid) => find("uid", uid),
      // Only the device flow asks for it, which is not offered.
      findByUserCode: async () => undefined,
      upsert: async (id, payload, expiresIn) =>
        store.put({
          model,
          id,
          payload,
          uid: payload.uid,
          grantId: payload.grantId,
          expires: expiresIn ? now() + expiresIn : undefined,
        }),
      consume: async (id) => {
        const payload = store.get(model, "id", id) as AdapterPayload | undefined;
        // The grace begins at the first time.
        if (payload === undefined || payload.consumed !== undefined) return;
        store.put({
          model,
          id,
          payload: { ...payload, consumed: now() },
          uid: payload.uid,
          grantId: payload.grantId,
          expires: payload.exp,
        });
      },
      destroy: async (id) => store.remove(model, id),
      revokeByGrantId: async (grantId) => store.removeGrant(grantId),
    };
  };

const now = (): number => Math.floor(Date.now() / 1000);
