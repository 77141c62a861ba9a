import "../src/node/sharp-on-linux.ts";
