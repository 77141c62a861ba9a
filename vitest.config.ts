import { defineConfig } from "vitest/config";

/** Unit and oracle tests. The end-to-end ones are Playwright's (e2e/playwright.config.ts). */
export default defineConfig({
  test: {
    include: ["{src,electron,renderer,scripts,sample-dicom,models}/**/*.test.{ts,tsx}", "e2e/**/*.test.ts"],
    globalSetup: "scripts/vitest.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
