/** esbuild, Rollup and Vite as users run them for browsers: minified, with default settings. */
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build as esbuild, transform } from 'esbuild'
import { rollup } from 'rollup'
import { build as vite } from 'vite'

const target = 'es2022'

const withEsbuild = async (file: string): Promise<string> => {
  const { outputFiles } = await esbuild({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target,
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

const withRollup = async (file: string): Promise<string> => {
  const bundle = await rollup({ input: file, plugins: [nodeResolve({ browser: true })], onLog: () => undefined })
  const { output } = await bundle.generate({ format: 'es' })
  return (await transform(output[0].code, { minify: true, format: 'esm', target })).code
}

const withVite = async (file: string, root: string): Promise<string> => {
  const built = await vite({
    root,
    configFile: false,
    logLevel: 'error',
    build: { target, write: false, rollupOptions: { input: file } },
  })
  const [chunk] = 'output' in built ? built.output : []
  return chunk?.type === 'chunk' ? chunk.code : ''
}

/** Each bundles a file of a project at `root`. */
export const bundlers: Readonly<Record<string, (file: string, root: string) => Promise<string>>> = {
  esbuild: withEsbuild,
  Rollup: withRollup,
  Vite: withVite,
}
