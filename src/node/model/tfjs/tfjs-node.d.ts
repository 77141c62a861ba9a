/** Optional: there only where somebody has installed it (`readyTensorFlow`). */
declare module "@tensorflow/tfjs-node" {
  export * from "@tensorflow/tfjs-core";
}
