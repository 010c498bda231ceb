import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

// Installs the browser that the tests of the explorer need, where Debian's packages can be had. Elsewhere the tests say
// which browser they miss.
const path = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
if (!existsSync(path) && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
  execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { stdio: "ignore" });
}
