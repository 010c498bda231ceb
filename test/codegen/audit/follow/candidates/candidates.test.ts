import type { ts } from "../../../../../codegen/src/audit/syntax/typescript.ts";
import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../../../codegen/src/audit/follow/candidates/candidates.ts";
import { limits } from "../../../../../codegen/src/audit/limits.ts";
import { candidatesIn } from "./candidates-in.ts";

describe(findCandidates, () => {
  it("follows a client, and no answer of a server", () => {
    const source = `
      import mail from "@sendgrid/mail";
      export async function send(message: object) {
        const [answer] = await mail.send(message);
        return answer.headers.get("x-message-id").trim();
      }
      export const route = async () => format(await send({}));
    `;
    expect(candidatesIn(source)).toEqual(["mail.send", "send"]);
  });

  it("takes neither a text for people nor the name of a key for a client", () => {
    expect(candidatesIn(`const stripe = make(secret("SENDGRID_API_KEY")); stripe.charge("SendGrid is down");`)).toEqual(
      [],
    );
  });

  it("tells members of one name apart by their owners", () => {
    const source = `
      import { Client } from "@sendgrid/client";
      class Api { client = new Client(); list() { return this.client.request({ url: "/v3/stats" }); } }
      const database = connect();
      database.client.query("SELECT 1");
      new Api().list();
    `;
    expect(candidatesIn(source)).toEqual(["Client", "this.client.request", "new Api().list", "Api"]);
  });

  it("tells methods of one name apart where it is known which of them is called", () => {
    const source = `
      import { Client } from "@sendgrid/client";
      class Mailer { client = new Client(); find(url: string) { return this.client.request({ url }); } }
      class Users { constructor(private mailer: Mailer) {} find(id: string) { return id; } }
      const mailer = new Mailer();
      const users = new Users(mailer);
      mailer.find("/v3/stats");
      users.find("1");
    `;
    expect(candidatesIn(source)).toEqual(["Client", "this.client.request", "Mailer", "Users", "mailer.find"]);
  });

  it("takes what a module imports for none of its exports", () => {
    const client = `import { Client } from "@sendgrid/client"; export const client = new Client();`;
    const service = `import * as api from "client"; export const size = (list: unknown[]) => list.length;`;
    const again = `import { client } from "client"; export { client as again };`;
    const source = `import * as service from "service"; import * as shared from "again"; start(service); run(shared);`;
    const others = { client, service, again };
    expect(candidatesIn(source, others)).toEqual(["run", "Client"]);
  });

  it("begins at no package that a manifest lists", () => {
    const manifest = `export default { name: "mailer", dependencies: { "@sendgrid/mail": "^8.1.0" } };`;
    const source = `import manifest from "./manifest"; register(manifest.name, manifest);`;
    expect(candidatesIn(source, { "./manifest": manifest })).toEqual([]);
  });

  it("follows a function that is returned through several calls", () => {
    const source = `
      const make = (root: string) => (method: string) => (path: string) => fetch(root + path, { method });
      const get = make("https://api.sendgrid.com")("GET");
      get("/v3/stats");
    `;
    expect(candidatesIn(source)).toEqual(["fetch", 'make("https://api.sendgrid.com")', "make", "get"]);
  });

  it("goes from a class to the class that it extends, and not to its siblings", () => {
    const base = "export class Channel { name() { return this.title; } }";
    const pager = `
      import axios from "axios";
      import { Channel } from "./base";
      export class Pager extends Channel { push(text: string) { return axios.post("https://pager.example.com", text); } }
    `;
    const source = `
      import mail from "@sendgrid/mail";
      import { Channel } from "./base";
      export class Mail extends Channel { mail = mail; push(text: string) { return this.mail.send({ text }); } }
    `;
    expect(candidatesIn(source, { "./base": base, "./pager": pager })).toEqual(["this.mail.send"]);
  });

  it("passes the arguments of a package's call to no function of the same name", () => {
    const source = `
      import client from "@sendgrid/client";
      import { query } from "anything";
      class Database { request(options: object) { return query(options); } }
      client.request({ url: "/v3/stats" });
    `;
    expect(candidatesIn(source)).toEqual(["client.request"]);
  });

  it("begins at a package that makes requests only in files that values of the provider reach", () => {
    const near = 'import axios from "axios"; export const post = (url: string) => axios.post(url);';
    const far = 'import axios from "axios"; export const ping = () => axios.get("https://example.com");';
    const source = 'import { post } from "./near"; post("https://api.sendgrid.com/v3/mail/send");';
    expect(candidatesIn(source, { "./near": near, "./far": far })).toEqual(["post", "axios.post"]);
  });

  it("does not begin at pages, addresses or checks of the provider", () => {
    const source = `
      import { EventWebhook } from "@sendgrid/eventwebhook";
      open("https://docs.sendgrid.com/api-reference/"); write("support@sendgrid.com");
      new EventWebhook().verifySignature("key");
    `;
    expect(candidatesIn(source)).toEqual([]);
  });

  it("does not take a member for the variable of its name", () => {
    const source = `
      function start() {
        const send = (path: string) => fetch("https://api.sendgrid.com" + path);
        const other = { send: connect().send };
        other.send("SELECT 1");
        send("/v3/stats");
      }
    `;
    expect(candidatesIn(source)).toEqual(["fetch", "send"]);
  });

  it("takes the object that a URL is written in for `this` of its methods alone", () => {
    const source = `
      const options = { url: "https://api.sendgrid.com/v3/stats", read() { return load(this.url); } };
      function Reader(url) { this.url = url; }
      Reader.prototype.read = function () { return open(this.url); };
    `;
    expect(candidatesIn(source)).toEqual(["load"]);
  });

  it("takes the object that a component returns for `this` of its methods", () => {
    const source = `
      export default {
        data() { return { url: "https://api.sendgrid.com/v3/stats" }; },
        methods: { read() { return load(this.url); } },
      };
    `;
    expect(candidatesIn(source)).toEqual(["load"]);
  });

  it("begins at a global that makes requests only near a text that names the provider", () => {
    const far = " ".repeat(limits.nearTrace);
    const source = `
      function get(url) { return fetch(url); }
      const page = () => get(location.href);${far}
      import mail from "@sendgrid/mail";
      export const ask = (url) => fetch(url);
      mail.send({});
    `;
    expect(candidatesIn(source)).toEqual(["fetch", "mail.send"]);
    expect(candidatesIn(source.replace(far, ""))).toEqual(["fetch", "fetch", "mail.send"]);
  });

  it("does not follow what a server answered into callbacks", () => {
    const source = `
      function load(then) {
        const request = new XMLHttpRequest();
        request.open("GET", "https://api.sendgrid.com/v3/stats");
        request.onload = () => then(request.responseText);
        request.send();
      }
      load((content) => show(content.trim()));
    `;
    expect(candidatesIn(source)).not.toContain("show");
  });

  it("takes the names of members for no value of them", () => {
    const source = `
      const hosts = { mail: "https://api.sendgrid.com" };
      for (const name of Object.keys(hosts)) show(name);
    `;
    expect(candidatesIn(source)).toEqual([]);
  });

  it("begins at a name that is called or named like a client, and not at labels, settings and other data", () => {
    const called = `
      app.sendgrid.send({}); deliver(context.sendgridClient); function notify({ sendgrid }) { sendgrid.send({}); }
    `;
    expect(candidatesIn(called)).toEqual(["app.sendgrid.send", "deliver", "sendgrid.send"]);
    const data = `
      show({ type: EmailProvider.SendGrid }); if (state.sendgrid && state.sendgrid.isOn) show(state.sendgrid.address);
      const settings = state.sendgrid; show(settings.label.trim());
      function events(sendgridEvents) { return sendgridEvents.map((event) => show(event)); }
    `;
    expect(candidatesIn(data)).toEqual([]);
  });

  it("begins at no function of the code that is named after the provider: what it does is found in its own code", () => {
    const source = 'const { saveSendgridEvents } = await import("./events"); show(saveSendgridEvents([]));';
    expect(candidatesIn(source, { "./events": "export const saveSendgridEvents = (all) => all;" })).toEqual([]);
  });

  it("does not begin at pages, files, tests and sentences that name the provider", () => {
    const source = `
      show("https://app.sendgrid.com/settings/api_keys"); show("lib/sendgrid.ts"); show("012_sendgrid.sql"); show("/sendgrid"); show("@acme/sendgrid");
      expect(url).toBe("https://api.sendgrid.com/v3/stats"); show("See https://api.sendgrid.com/v3/stats for more");
      run("curl https://api.sendgrid.com/v3/stats");
    `;
    expect(candidatesIn(source)).toEqual(["run"]);
  });

  it("follows the type of a client, and not those of messages and answers", () => {
    const source = `
      import axios, { AxiosError, type AxiosInstance } from "axios";
      import mail, { type MailDataRequired, type MailService } from "@sendgrid/mail";
      function failed(error: AxiosError) { return show(error.response); }
      function checked(data: MailDataRequired, error: mail.ResponseError) { return show(data, error); }
      function send(service: MailService) { return service.send({}); }
    `;
    expect(candidatesIn(source)).toEqual(["service.send"]);
  });

  it("follows neither what looks at a value, nor texts for people that hold one", () => {
    const source = `
      const url = "https://api.sendgrid.com/v3/stats";
      const size = Number(url); show(size); logger().info(url);
      const text = "It comes from " + url + \` and \${url} as well\`; show(text);
      list.includes(url);
      class Other { includes(text: string) { return show(text); } }
    `;
    expect(candidatesIn(source)).toEqual(["list.includes"]);
  });

  it("follows callers only where they could tell more", () => {
    const source = `
      import client from "@sendgrid/client";
      const get = (url: string) => client.request({ url });
      const stats = () => get("/v3/stats");
      stats();
    `;
    const isOwn = (node: ts.Node): boolean => node.getText() !== 'get("/v3/stats")';
    expect(candidatesIn(source)).toEqual(["client.request", "get", "stats"]);
    expect(candidatesIn(source, {}, isOwn)).toEqual(["client.request", "get"]);
  });

  it("follows a class of the provider into the class that extends it", () => {
    const source = `
      import { MailService } from "@sendgrid/mail";
      export class Mailer extends MailService { send(message: object) { return super.send(message); } }
    `;
    expect(candidatesIn(source)).toEqual(["super.send"]);
  });

  it.each([
    ["a parameter property", "constructor(private ask: Ask) {}"],
    ["a field that a parameter is assigned to", "ask; constructor(ask: Ask) { this.ask = ask; }"],
  ])("follows a value into a function that was handed over as %s", (_, member) => {
    const source = `
      const send = (url: string) => fetch(url);
      class Api { ${member} stats() { return this.ask("https://api.sendgrid.com/v3/stats"); } }
      new Api((url) => send(url)).stats();
    `;
    expect(candidatesIn(source)).toEqual(expect.arrayContaining(["fetch", "this.ask", "send"]));
  });

  it("does not follow what a test compares", () => {
    const source =
      'import assert from "assert"; assert.equal(show(calls[0]).url, "https://api.sendgrid.com/v3/stats");';
    expect(candidatesIn(source)).toEqual([]);
  });

  it("gives what a function returns of its arguments to the calls that pass it alone", () => {
    const source = `
      import client from "@sendgrid/client";
      import { database } from "./database";
      const same = (value: unknown) => value;
      const kept = { of: (value: unknown) => ({ value }) };
      same(client).request(1);
      same(database).query(2);
      kept.of(client).value.request(3);
      kept.of(database).value.query(4);
    `;
    expect(candidatesIn(source)).toEqual(["same(client).request", "same", "kept.of(client).value.request", "kept.of"]);
  });

  it("keeps a value that a function is given where the function puts it", () => {
    const source = `
      import client from "@sendgrid/client";
      const kept = { client: undefined };
      let last;
      const keep = (value: unknown) => { kept.client = value; last = value; return () => value; };
      keep(client)().request(1);
      kept.client.request(2);
      last.request(3);
    `;
    expect(candidatesIn(source)).toEqual(
      expect.arrayContaining(["keep(client)().request", "kept.client.request", "last.request"]),
    );
  });

  it("follows a URL through its parts and its methods, and no other members of it", () => {
    const source = `
      const base = new URL("https://api.sendgrid.com/v3/stats");
      const text = base.href.replace("stats", "templates");
      load(text);
      base.headers.get(1);
      const { origin, title } = base;
      load(origin);
      show(title);
    `;
    expect(candidatesIn(source)).toEqual(["URL", "load", "load"]);
  });

  it("takes a call for a request only if it calls or is given a client or a URL", () => {
    const source = `
      import client from "@sendgrid/client";
      const get = (path: string) => client.request({ url: path });
      const tasks = new Tasks();
      tasks.keep(get);
      tasks.start({ url: "https://api.sendgrid.com/v3/stats" });
    `;
    expect(candidatesIn(source)).toEqual(expect.arrayContaining(["tasks.keep", "tasks.start"]));
    expect(candidatesIn(source, {}, undefined, ({ maySend }, node) => maySend(node))).toEqual([
      "client.request",
      "tasks.start",
    ]);
  });
});
