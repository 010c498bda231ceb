import { argumentAt } from "../../values/arguments.ts";
import { each, just } from "../../values/possible.ts";
import { argument, fixedRequest, option, orElse, request, shapeOf, type Recogniser } from "../recogniser.ts";

const instance = /^(?:(?:SendGrid|Client)\.)?(?:\(\)|new)\./u;

/**
 * `sendgrid` before version 6: `sg.API(sg.emptyRequest({ method, path }))`, and `sendgrid.send(email)` before that; with the
 * client that it uses, `sendgrid-rest`.
 */
export const sendgridLegacy: Recogniser = {
  packages: ["sendgrid", "sendgrid-rest"],
  hosts: ["api.sendgrid.com"],
  resembles: { member: "API", options: [["method"], ["path", "url"]] },
  isClient: (shape) => /^(?:SendGrid)?(?:\.?(?:\(\)|new))?$/u.test(shape),
  recognise: (call) => {
    const member = call.shape.replace(instance, "");
    if (
      call.isNew ||
      call.shape === "" ||
      call.shape === "SendGrid" ||
      /^(?:mail|helper|Email|smtpapi|emptyRequest)\b/u.test(member) ||
      member.includes("()")
    )
      return { kind: "harmless" };
    if (member === "API" || member === "makeCall") {
      const options = argument(call, 0);
      return request(
        option(call.run, options, "method"),
        orElse(option(call.run, options, "path"), option(call.run, options, "url")),
        { kind: "provider" },
      );
    }
    if (member === "send") return fixedRequest("POST /v3/mail/send");
    return { kind: "unknown", reason: `\`${member}\` of sendgrid is not known` };
  },
  model: (run, callee, args) => {
    if (!callee.module.startsWith("sendgrid") || shapeOf(callee).replace(instance, "") !== "emptyRequest")
      return undefined;
    return each(argumentAt(run, args, 0), (value) =>
      just(value.kind === "nothing" ? { kind: "object", entries: new Map() } : value),
    );
  },
  handedOn: ({ shape }) =>
    /^(?:SendGrid\.)?(?:\(\)|new)$/u.test(shape)
      ? { kind: "unknown", reason: "the client is handed to code that the audit does not read" }
      : undefined,
};
