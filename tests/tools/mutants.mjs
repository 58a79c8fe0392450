// Says what verify.mjs makes of each mutant: mutants.mjs GOLDEN SPEC, where SPEC has a place and a byte a line.
import { readFileSync } from "node:fs";
import { verify } from "../../public/verify/verify.mjs";

const golden = readFileSync(process.argv[2]);
const lines = readFileSync(process.argv[3], "utf8").trim().split("\n").map((line) => {
  const [place, byte] = line.split(" ").map(Number);
  const mutant = Buffer.from(golden);
  mutant[place] = byte;
  const found = verify(mutant);
  return ["text", "signatures", "completeness"].map((level) => Number(found[level])).join("");
});
console.log(lines.join("\n"));
