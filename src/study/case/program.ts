/** What a Case says it was made with. The version equals package.json's (tested). */
export const program = { name: "paraspine", version: "0.1.0" } as const;
