export default {
  base: "./",
  build: { target: "es2022" },
  // The development server would copy the engine away from its module.
  optimizeDeps: { exclude: ["@ordino/engine"] },
};
