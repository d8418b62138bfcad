import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The law room as a package that needs nothing else: one file for browsers and servers. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    outDir: process.env.PACKAGE_FOLDER ?? join(root, 'dist-package'),
    emptyOutDir: true,
    target: 'es2022',
    minify: true,
    reportCompressedSize: false,
    lib: { entry: join(root, 'src/law/index.ts'), formats: ['es'], fileName: () => 'index.js' },
  },
});
