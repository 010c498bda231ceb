import { argumentAt } from "../../evaluate/arguments.ts";
import { known, toText } from "../../values/text.ts";
import type { ExternalValue, Value } from "../../values/value.ts";
import type { Run } from "../../values/run.ts";
import { fixedRequest, option, type Recogniser, type Recognition } from "../recogniser.ts";

const send = "POST /v3/mail/send";
const transports = new Set(["nodemailer-sendgrid", "nodemailer-sendgrid-transport", "@nodemailer/sendgrid"]);
const unknownHost = "the SMTP host of the transport is not known";

/** `nodemailer` with SendGrid's SMTP host or one of the transports: it sends mail. */
export const nodemailer: Recogniser = {
  packages: ["nodemailer", ...transports],
  hosts: ["api.sendgrid.com"],
  isClient: (shape) => shape === "()" || /(?:^|\.)(?:createTransport\.\(\)|Transporter\.new)$/u.test(shape),
  recognise: ({ run, callee, shape, isNew }) => {
    if (transports.has(callee.module) || isNew) return { kind: "harmless" };
    return /(?:^|\.)(?:sendMail)$/u.test(shape) ? sending(run, callee) : { kind: "harmless" };
  },
  handedOn: ({ run, callee, shape }) =>
    /^createTransport\.\(\)$|\.new$/u.test(shape) && callee.module === "nodemailer" ? sending(run, callee) : undefined,
};

function sending(run: Run, { steps }: ExternalValue): Recognition {
  const created = steps.find((step) => step.kind === "call");
  if (created?.kind !== "call") return { kind: "unknown", reason: unknownHost, onlyTraced: true };
  const verdicts = argumentAt(run, created.args, 0).map(({ value }) => isSendGrid(run, value));
  if (verdicts.includes(true)) return fixedRequest(send);
  return verdicts.includes(undefined)
    ? { kind: "unknown", reason: unknownHost, onlyTraced: true }
    : { kind: "harmless" };
}

/** Whether a transport's configuration names SendGrid; undefined where it may. */
function isSendGrid(run: Run, config: Value): boolean | undefined {
  if (config.kind === "external")
    return transports.has(config.module) ? true : config.module === "" ? undefined : false;
  if (config.kind === "text" || config.kind === "url") return namesSendGrid(config);
  if (config.kind === "nothing") return false;
  if (config.kind !== "object") return undefined;
  const named = ["service", "host", "hostname"].flatMap((name) =>
    option(run, [{ value: config, when: new Map() }], name).filter(({ value }) => value.kind !== "nothing"),
  );
  const verdicts = named.map(({ value }) => namesSendGrid(value));
  if (verdicts.includes(true)) return true;
  return verdicts.length === 0 ? (config.open ? undefined : false) : verdicts.includes(undefined) ? undefined : false;
}

function namesSendGrid(value: Value): boolean | undefined {
  const text = toText(value);
  if (text.some((piece) => (typeof piece === "string" ? piece : piece.name).toLowerCase().includes("sendgrid")))
    return true;
  return known(text) === undefined ? undefined : false;
}
