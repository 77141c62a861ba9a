/** Issues of deciding which pixels are fat. */
export const fatIssues = {
  "fat-unknown-method": {
    severity: "error",
    en: "There is no threshold method called {method}. Choose one of: {known}.",
    "zh-CN": "没有名为 {method} 的阈值方法。可选：{known}。",
  },
} as const;
