import type { Adapter, AdapterPayload } from "oidc-provider";
import type { IdentityStore } from "./identity-store.ts";

/** How oidc-provider keeps things, over the store: one adapter for each of its models. */
export const adapterFor =
  (store: IdentityStore) =>
  (model: string): Adapter => {
    const find = async (by: "id" | "uid", value: string) =>
      store.get(model, by, value) as AdapterPayload | undefined;
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
          expires: expiresIn ? Math.floor(Date.now() / 1000) + expiresIn : undefined,
        }),
      consume: async (id) => {
        const payload = store.get(model, "id", id) as AdapterPayload | undefined;
        if (payload === undefined) return;
        const consumed = Math.floor(Date.now() / 1000);
        store.put({
          model,
          id,
          payload: { ...payload, consumed },
          uid: payload.uid,
          grantId: payload.grantId,
          expires: payload.exp,
        });
      },
      destroy: async (id) => store.remove(model, id),
      revokeByGrantId: async (grantId) => store.removeGrant(grantId),
    };
  };
