import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { audit } from "../../codegen/src/audit/audit.ts";
import { linesOf, sourcesIn } from "../codegen/audit/marked.ts";
import { parse } from "../codegen/parse.ts";
import { fetchPackage } from "./fetch-package.ts";

/** Published programs that use the SDK of another provider, and the calls in them, read by hand. */
const programs = [
  {
    sdk: "@octokit/rest",
    catalog: "github.json",
    program: ["release-it", "19.0.4", "lib/plugin/github"],
    want: [
      "GitHub.js:107 GET /user",
      "GitHub.js:123 GET /repos/{owner}/{repo}/collaborators/{username}",
      "GitHub.js:202 GET /repos/{owner}/{repo}/releases",
      "GitHub.js:272 POST /repos/{owner}/{repo}/releases",
      "GitHub.js:315 POST /repos/{owner}/{repo}/releases/{release_id}/assets",
      "GitHub.js:397 PATCH /repos/{owner}/{repo}/releases/{release_id}",
      "GitHub.js:436 POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
      "GitHub.js:448 GET /repos/{owner}/{repo}/compare/{basehead}",
    ],
  },
  {
    // A class that plugins make, and routes as texts: `Octokit.plugin(…).defaults(…)`, `request` and `paginate`.
    sdk: "@octokit/core",
    catalog: "github.json",
    program: ["@semantic-release/github", "11.0.1", "."],
    want: [
      "index.js:100 GET /repos/{owner}/{repo}",
      "index.js:100 uncataloged HEAD /installation/repositories",
      "index.js:104 GET /repos/{owner}/{repo}",
      "index.js:104 GET /search/issues",
      "index.js:104 POST /repos/{owner}/{repo}/issues",
      "index.js:104 POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
      "index.js:51 GET /repos/{owner}/{repo}",
      "index.js:51 uncataloged HEAD /installation/repositories",
      "index.js:61 GET /repos/{owner}/{repo}",
      "index.js:61 uncataloged HEAD /installation/repositories",
      "index.js:65 PATCH /repos/{owner}/{repo}/releases/{release_id}",
      "index.js:65 POST /repos/{owner}/{repo}/releases",
      "index.js:74 GET /repos/{owner}/{repo}",
      "index.js:74 uncataloged HEAD /installation/repositories",
      "index.js:78 GET /repos/{owner}/{repo}/releases/tags/{tag}",
      "index.js:78 PATCH /repos/{owner}/{repo}/releases/{release_id}",
      "index.js:78 POST /repos/{owner}/{repo}/releases",
      "index.js:87 GET /repos/{owner}/{repo}",
      "index.js:87 uncataloged HEAD /installation/repositories",
      "index.js:91 GET /repos/{owner}/{repo}",
      "index.js:91 GET /repos/{owner}/{repo}/pulls/{pull_number}",
      "index.js:91 GET /repos/{owner}/{repo}/pulls/{pull_number}/commits",
      "index.js:91 GET /search/issues",
      "index.js:91 PATCH /repos/{owner}/{repo}/issues/{issue_number}",
      "index.js:91 PATCH /repos/{owner}/{repo}/releases/{release_id}",
      "index.js:91 POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
      "index.js:91 POST /repos/{owner}/{repo}/issues/{issue_number}/labels",
    ],
  },
  {
    sdk: "@slack/web-api",
    catalog: "slack.json",
    program: ["playwright-slack-report", "1.1.93", "dist"],
    want: [
      "cli.js:121 POST /chat.postMessage",
      "cli.js:136 POST /chat.postMessage",
      "src/SlackReporter.js:127 POST /chat.postMessage",
      "src/SlackReporter.js:144 POST /chat.postMessage",
    ],
  },
  {
    sdk: "figma-js",
    catalog: "figma.json",
    program: ["@figma-export/core", "4.7.0", "dist"],
    want: [
      "lib/_mocks_/download.js:28 GET /v1/files/{file_key}",
      "lib/_mocks_/download.js:30 GET /v1/files/{file_key}/nodes",
      "lib/export-components.js:20 GET /v1/files/{file_key}",
      "lib/export-components.js:28 GET /v1/images/{file_key}",
      "lib/export-styles.js:21 GET /v1/files/{file_key}",
      "lib/export-styles.js:30 GET /v1/files/{file_key}",
      "lib/export-styles.js:30 GET /v1/files/{file_key}/nodes",
    ],
  },
  {
    sdk: "spotify-web-api-node",
    catalog: "spotify.json",
    program: ["spotifydl-core", "0.2.0", "dist/lib"],
    want: [
      "API.js:111 GET /tracks/{id}",
      "API.js:130 GET /playlists/{playlist_id}",
      "API.js:141 GET /playlists/{playlist_id}/tracks",
      "API.js:155 GET /albums/{id}",
      "API.js:166 GET /albums/{id}/tracks",
      "API.js:180 GET /artists/{id}",
      "API.js:191 GET /artists/{id}/albums",
      "API.js:200 GET /artists/{id}/albums",
      "API.js:216 GET /users/{user_id}",
    ],
  },
  {
    sdk: "spotify-web-api-node",
    catalog: "spotify.json",
    program: ["spotify-dl", "1.1.2", "lib"],
    want: [
      "api.js:214 GET /tracks",
      "api.js:260 GET /playlists/{playlist_id}",
      "api.js:270 GET /playlists/{playlist_id}/tracks",
      "api.js:296 GET /albums/{id}",
      "api.js:306 GET /albums/{id}/tracks",
      "api.js:335 GET /artists/{id}",
      "api.js:350 GET /artists/{id}/albums",
      "api.js:373 GET /episodes",
      "api.js:385 GET /shows/{id}",
      "api.js:394 GET /shows/{id}/episodes",
      "api.js:417 GET /me/shows",
      "api.js:436 GET /me/albums",
      "api.js:456 GET /users/{user_id}/playlists",
      "api.js:476 GET /me/tracks",
      "api.js:503 GET /audio-features",
    ],
  },
  {
    sdk: "spotify-web-api-node",
    catalog: "spotify.json",
    program: ["homebridge-spotify-speaker", "1.3.3", "dist"],
    want: [
      "spotify-api-wrapper.js:101 PUT /me/player/volume",
      "spotify-api-wrapper.js:107 GET /me/player/devices",
      "spotify-api-wrapper.js:72 PUT /me/player/play",
      "spotify-api-wrapper.js:76 PUT /me/player/pause",
      "spotify-api-wrapper.js:83 GET /playlists/{playlist_id}",
      "spotify-api-wrapper.js:89 GET /me/player",
      "spotify-api-wrapper.js:93 PUT /me/player/shuffle",
      "spotify-api-wrapper.js:97 PUT /me/player/repeat",
    ],
  },
];

describe("the calls of SDKs that only the catalog describes, in published code", () => {
  it.each(programs)(
    "are found: $sdk in $program.0",
    ({ catalog: name, program: [package_ = "", version = "", part = ""], want }) => {
      const catalog = parse(readFileSync(new URL(`../fixtures/sdks/${name}`, import.meta.url), "utf8"), name);
      const folder = join(fetchPackage({ package: package_, version }), part);
      const { calls, ...report } = audit({ catalog, folder, files: sourcesIn(folder) });
      expect(linesOf({ ...report, calls, unresolved: [] })).toEqual(want);
    },
  );
});
