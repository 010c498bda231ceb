import {
  type CallOptions,
  type CreatedKey,
  type CreateKeyOptions,
  generalKey,
  type KeyRequest,
  type ListedKey,
  type ListKeysOptions,
  parseScopes,
  type RequestClient,
  type RetryOptions,
  type Scope,
  type Secret,
  type StoredKey,
  type WrittenKey,
} from "scopewright";
import {
  createKey,
  deleteKey,
  fetchClient,
  grantedScopes,
  listKeys,
  readKey,
  renameKey,
  updateKey,
} from "scopewright/client";
import { expectAssignable, expectError, expectNotAssignable, expectType } from "tsd";

declare const client: RequestClient;
declare const anything: any;
declare const secret: Secret;
declare const created: CreatedKey<"mail.send">;
declare const written: WrittenKey;
declare const stored: StoredKey;
declare const listed: ListedKey;
const request = generalKey({ name: "Mailer", scopes: ["mail.send", "stats.read"] });
type Asked = "mail.send" | "stats.read";

// A key is created from a request, and knows by name which of its scopes can be missing.
expectType<Promise<CreatedKey<Asked>>>(createKey(client, request));
expectType<Promise<WrittenKey<Asked>>>(updateKey(client, "id", request));
expectType<readonly "mail.send"[]>(created.dropped);
expectType<readonly string[]>(created.unexpected);
expectType<readonly string[]>(created.scopes);
expectType<boolean>(created.isVerified);
expectAssignable<WrittenKey<"mail.send">>(created);
expectNotAssignable<CreatedKey>(written);
expectType<readonly string[]>(written.dropped);

// A key of which nothing is known is one of any scopes.
expectType<Promise<CreatedKey<any>>>(createKey(client, anything));
expectAssignable<CreatedKey>(created);

// Only a key request makes or changes a key: no bare list, no list without scopes, no request of another provider.
expectError(createKey(client, { name: "Mailer", scopes: ["mail.send"] }));
expectError(createKey(client, {} as KeyRequest<"classic", "mail.send">));
expectError(createKey(client, "Mailer"));
expectError(createKey(client, undefined));
expectError(updateKey(client, "id", { name: "Mailer", scopes: [] }));
expectError(updateKey(client, request));
expectError(createKey({}, request));

// A key is read, listed, renamed and deleted by its id.
expectType<Promise<StoredKey>>(readKey(client, "id"));
expectType<Promise<ListedKey>>(renameKey(client, "id", "Name"));
expectType<Promise<void>>(deleteKey(client, "id"));
expectType<AsyncGenerator<ListedKey, void, undefined>>(listKeys(client));
expectType<readonly string[]>(stored.scopes);
expectAssignable<ListedKey>(stored);
expectType<string>(listed.id);
expectType<string>(listed.name);
expectError(readKey(client, 7));
expectError(renameKey(client, "id"));
expectError(deleteKey(client));

// What comes back cannot be changed.
expectError((created.secret = secret));
expectError((stored.id = "other"));
expectError(stored.scopes.push("mail.send"));
expectError(created.dropped.push("mail.send"));

// The scopes of a caller are any names, which parseScopes sorts.
expectType<Promise<readonly string[]>>(grantedScopes(client));
expectType<readonly Scope[]>(parseScopes([] as Awaited<ReturnType<typeof grantedScopes>>).scopes);

// A secret is no text, so that nobody prints it by mistake; who wants it asks for it.
expectType<string>(secret.reveal());
expectType<Secret>(created.secret);
expectNotAssignable<string>(secret);
expectNotAssignable<Secret>("SG.a.b");
expectAssignable<RequestClient>(fetchClient({ apiKey: secret }));

// A check before the key is made can be left out, and patience can be set, for each call.
expectAssignable<CreateKeyOptions>({ preflight: false, retry: { attempts: 0 } });
expectAssignable<CallOptions>({} as CreateKeyOptions);
expectAssignable<CallOptions>({} as ListKeysOptions);
expectAssignable<ListKeysOptions>({ pageSize: 10 });
expectAssignable<RetryOptions>({ attempts: 1, longestWait: 1000, sleep: () => undefined, now: () => 0 });
expectNotAssignable<CreateKeyOptions>({ preflight: "no" });
expectNotAssignable<CallOptions>({ retry: 3 });
expectNotAssignable<ListKeysOptions>({ pageSize: "10" });
expectNotAssignable<RetryOptions>({ attempts: "1" });
expectError(readKey(client, "id", { preflight: false }));
expectError(createKey(client, request, { prefligth: false }));
