// The style sheets and scripts once more, packed as tightly as brotli can: a second's work, too long for every request that asks for them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const folder = new URL("../wwwroot/dist/", import.meta.url);
for (const name of readdirSync(folder).filter((file) => /\.(css|js)$/.test(file))) {
  writeFileSync(new URL(`${name}.br`, folder), brotliCompressSync(readFileSync(new URL(name, folder))));
}
