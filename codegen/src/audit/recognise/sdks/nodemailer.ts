import type { ts } from "../../syntax/typescript.ts";
import { argumentAt } from "../../values/arguments.ts";
import { each, just } from "../../values/possible.ts";
import { known, toText } from "../../values/text.ts";
import type { Argument, ExternalValue, Run, Value, Values } from "../../values/value.ts";
import { makerOf } from "../http/request-object.ts";
import { fixedRequest, option, type Recogniser, type Recognition } from "../recogniser.ts";

const send = "POST /v3/mail/send";
const transports = new Set(["nodemailer-sendgrid", "nodemailer-sendgrid-transport", "@nodemailer/sendgrid"]);
const harmless: Recognition = { kind: "harmless" };
const openHost: Recognition = {
  kind: "unknown",
  reason: "the SMTP host of the transport is not known",
  onlyTraced: true,
};

/** `nodemailer` with SendGrid's SMTP host or one of the transports: it sends mail. */
export const nodemailer: Recogniser = {
  packages: ["nodemailer", ...transports],
  hosts: ["api.sendgrid.com"],
  smtpHosts: ["smtp.sendgrid.net"],
  isTrace: (module) => transports.has(module),
  isClient: (shape) => shape === "()" || /(?:^|\.)(?:createTransport\.\(\)|Transporter\.new)$/u.test(shape),
  recognise: ({ run, callee, shape, args, isNew }) => {
    if (transports.has(callee.module) || isNew) return harmless;
    if (/^(?:\w+\.)?createTransport$/u.test(shape)) return ofTransport(run, args);
    if (!/(?:^|\.)(?:sendMail|send_mail)$/u.test(shape)) return harmless;
    const transport = configurationOf(run, callee);
    if (transport === undefined) return openHost;
    return isSendGrid(run, transport) === true ? { ...fixedRequest(send), makers: makersOf(callee) } : harmless;
  },
  handedOn: ({ run, callee, shape }) => {
    const transport = /^createTransport\.\(\)$/u.test(shape) ? configurationOf(run, callee) : undefined;
    if (transport === undefined || isSendGrid(run, transport) !== true) return undefined;
    const [maker] = makersOf(callee);
    return { ...fixedRequest(send), ...(maker && { maker }) };
  },
};

/** One entry for a transport, where it is made: with an open host, or if it sends nothing in the code that is read. */
function ofTransport(run: Run, args: readonly Argument[] | undefined): Recognition {
  const isOurs = isSendGrid(run, settingsIn(run, args));
  if (isOurs === undefined) return openHost;
  const [maker] = makerOf(args ?? []);
  return isOurs && maker ? { ...fixedRequest(send), maker } : harmless;
}

/** The call that made a transport: where the calls of the transport are found, it is no entry of its own. */
function makersOf(transport: ExternalValue): readonly ts.Node[] {
  return makerOf(createdBy(transport)?.args ?? []);
}

/** Returns the configuration of a transport; undefined for one that comes from elsewhere. */
function configurationOf(run: Run, transport: ExternalValue): Values | undefined {
  const created = createdBy(transport);
  return created ? settingsIn(run, created.args) : transport.assigned?.get("SMTP")?.(run);
}

/** The call of `createTransport`. */
function createdBy({ steps }: ExternalValue): { readonly args: readonly Argument[] | undefined } | undefined {
  const [created] = steps.flatMap((step) => (step.kind === "call" ? [step] : []));
  return created;
}

/** The configuration among the arguments of `createTransport`; before version 1, the name of a transport came first. */
function settingsIn(run: Run, args: readonly Argument[] | undefined): Values {
  return each(argumentAt(run, args, 0), (first) =>
    first.kind === "text" && /^[a-z]+$/iu.test(known(first.text) ?? "") ? argumentAt(run, args, 1) : just(first),
  );
}

/** Whether one of the configurations names SendGrid; undefined if none does, but one is open. */
function isSendGrid(run: Run, configurations: Values): boolean | undefined {
  return anyOf(configurations.map(({ value }) => isSendGridIn(run, value)));
}

function isSendGridIn(run: Run, configuration: Value): boolean | undefined {
  if (configuration.kind === "external")
    return transports.has(configuration.module) ? true : configuration.module === "" ? undefined : false;
  // The requests of a transport of the code base are found in its own code.
  if (configuration.kind === "instance" || (configuration.kind === "object" && configuration.entries.has("send")))
    return false;
  if (configuration.kind !== "object") return isNamed(configuration);
  const named = ["service", "host", "hostname"].flatMap((name) => option(run, just(configuration), name));
  return anyOf(named.map(({ value }) => isNamed(value)));
}

function isNamed(value: Value): boolean | undefined {
  if (value.kind === "nothing") return false;
  const text = toText(value);
  if (text.some((piece) => /sendgrid/iu.test(typeof piece === "string" ? piece : piece.name))) return true;
  return known(text) === undefined ? undefined : false;
}

function anyOf(verdicts: readonly (boolean | undefined)[]): boolean | undefined {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}
