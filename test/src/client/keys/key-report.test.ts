import { describe, expect, it } from "vitest";
import { keyReport } from "../../../../src/client.ts";
import { clientFor } from "../clients.ts";
import { rejection } from "../errors.ts";
import { failure } from "../stand-in/account.ts";
import { startStandIn } from "../stand-in/start.ts";

const day = 86_400;
const now = (): number => 1000 * day * 1000;

describe(keyReport.name, () => {
  it("finds keys that can make keys, old keys, and scopes that no code uses", async () => {
    const standIn = await startStandIn(["api_keys.read", "api_keys.update"]);
    const mailer = standIn.account.add("Mailer", ["mail.send", "stats.read"]);
    const result = [
      { api_key_id: standIn.caller.id, name: "Caller", created_at: new Date(now() - 5 * day * 1000).toISOString() },
      { api_key_id: mailer.id, name: "Mailer", created_at: 910 * day },
    ];
    standIn.faults.push({ kind: "answer", reply: { status: 200, body: { result } } });
    const used = { scopes: ["api_keys.read", "api_keys.update", "mail.send"] };
    const report = await keyReport(clientFor(standIn), { used, now });
    expect(report).toMatchObject([
      { name: "Caller", minting: ["api_keys.update"], unused: [], ageInDays: 5, isOld: false },
      { id: mailer.id, name: "Mailer", minting: [], unused: ["stats.read"], ageInDays: 90, isOld: true },
    ]);
    expect(report[0]?.scopes).toContain("2fa_required");
  });

  it("counts nothing as unused or old that is not known to be, and leaves out keys that are gone", async () => {
    const standIn = await startStandIn(["api_keys.read"]);
    standIn.account.add("Mailer", ["mail.send"]);
    const gone = {
      result: [
        { api_key_id: "gone", name: "Gone" },
        { api_key_id: standIn.caller.id, name: "Caller" },
      ],
    };
    standIn.faults.push({ kind: "answer", reply: { status: 200, body: gone } });
    const [only, ...others] = await keyReport(clientFor(standIn));
    expect(only).toMatchObject({ name: "Caller", minting: [], unused: [], isOld: false });
    expect(only).not.toHaveProperty("ageInDays");
    expect(others).toEqual([]);
  });

  it("passes on any other failure, and refuses unknown options", async () => {
    const standIn = await startStandIn(["api_keys.read"]);
    standIn.faults.push({ kind: "answer", reply: failure(500, "no") });
    expect((await rejection(keyReport(clientFor(standIn)))).message).toMatch(/^keyReport: .*status 500/u);
    const wrong = keyReport(clientFor(standIn), { olderThan: 3 } as object);
    expect((await rejection(wrong)).message).toContain('unknown property "olderThan"; allowed: "used", "oldAfterDays"');
    expect((await rejection(keyReport(clientFor(standIn), { used: "mail.send" as unknown as [] }))).code).toBe(
      "invalid-scope-list",
    );
  });
});
