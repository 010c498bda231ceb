import { type GeneralScope, groups, presets, scopes } from "scopewright";
import * as groupsAlone from "scopewright/groups";
import * as presetsAlone from "scopewright/presets";
import * as scopesAlone from "scopewright/scopes";
import { expectAssignable, expectDeprecated, expectError, expectNotDeprecated, expectType } from "tsd";

// A constant is the scope that its path spells.
expectType<"mail.send">(scopes.mail.send);
expectType<"templates.versions.read">(scopes.templates.versions.read);
expectType<"billing.read">(scopes.billing.read);

// A constant that does not exist is an error.
expectError(scopes.mail.sned);
expectError(scopes.suppressions.read);
expectError(scopes.templates.version.read);

// Constants cannot be changed.
expectError((scopes.mail.send = "mail.send"));

// A superseded scope is marked as deprecated, others are not.
expectDeprecated(scopes.newsletter.read);
expectDeprecated(scopes.emailActivity.read);
expectDeprecated(scopes.marketingCampaigns.read);
expectNotDeprecated(scopes.messages.read);
expectNotDeprecated(scopes.mail.send);

// A preset is a fixed list of scopes of one key type.
expectType<readonly ["alerts.read"]>(presets.alerts.read);
expectType<readonly ["alerts.create", "alerts.delete", "alerts.read", "alerts.update"]>(presets.alerts.full);
expectAssignable<readonly GeneralScope[]>(presets.marketingCampaigns.full);

// There is no full access to Stats, and no preset of another name.
expectError(presets.stats.full);
expectError(presets.template.read);
expectError(presets.alerts.write);

// A preset cannot be changed.
expectError(presets.alerts.full.push("mail.send"));

// A group lists the scopes of its levels.
expectType<readonly ["alerts.read"]>(groups.alerts.read);
expectError(groups.stats.full);
expectError(groups.stat);

// The parts are the same when imported alone.
expectType<typeof scopes>(scopesAlone);
expectType<typeof presets>(presetsAlone);
expectType<typeof groups>(groupsAlone);
