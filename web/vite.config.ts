import type { PluginOption } from 'vite'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Where `npm run dev` finds the hub: one that runs (`CAUNOI_URL`), or the stand-in of dev/. */
const hub = process.env.CAUNOI_URL

export default defineConfig(async ({ command, mode }) => {
  const { default: serviceWorker } = await import(new URL('./build/service-worker.mjs', import.meta.url).href)
  const plugins: PluginOption[] = [vue(), serviceWorker()]
  if (command === 'serve' && mode !== 'test' && !hub) {
    const standIn = await import(new URL('./dev/stand-in.mjs', import.meta.url).href)
    plugins.push(standIn.default())
  }
  return {
    plugins,
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    // No data: addresses, so that `default-src 'self'` holds for fonts and images too.
    // Hall screens run on what the hall has: Chromium 90 is of spring 2021.
    build: { target: ['chrome90', 'firefox91', 'safari15'], assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
    server: {
      host: '127.0.0.1',
      proxy: hub ? { '/api': { target: hub, ws: true } } : undefined,
    },
    test: {
      environment: 'happy-dom',
      include: ['tests/**/*.test.ts'],
      // A context of its own for each file, as with `forks`, in 0.6 of the time: no process has to begin anew.
      pool: 'vmForks',
      vmMemoryLimit: '1500MB',
      maxWorkers: '100%',
      // The build compiles and tests services beside it: a look with axe can then take longer than the usual 5 s.
      testTimeout: 30_000,
    },
  }
})
