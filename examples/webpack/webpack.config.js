export default {
  mode: "production",
  entry: "./main.js",
  output: { module: true, filename: "main.js", clean: true },
  experiments: { outputModule: true },
  // Without a framework, what is loaded at once is the engine's few scripts.
  performance: { hints: false },
};
