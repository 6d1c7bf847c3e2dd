export default {
  base: "./",
  build: { target: "es2022" },
  // The development server would copy the engine away from its module.
  optimizeDeps: { exclude: ["@ordino/engine"] },
  // Here the package is a folder of this repository, and the server gives nothing from outside of its own.
  server: { fs: { allow: ["../.."] } },
};
