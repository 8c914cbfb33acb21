import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { TestEnvironment } from 'jest-environment-node'

const compile = async (file) =>
  globalThis.WebAssembly.compile(
    await readFile(fileURLToPath(new URL(file, import.meta.resolve('@electric-sql/pglite')))),
  )
let compiled

/** Opens the embedded engine; it is compiled once for all files of a worker. */
async function openEngine(options) {
  compiled ??= Promise.all([compile('./pglite.wasm'), compile('./initdb.wasm')])
  const [pgliteWasmModule, initdbWasmModule] = await compiled
  return PGlite.create({
    ...options,
    pgliteWasmModule,
    initdbWasmModule,
    // What is shared is written full of zeros at each start; a test's rows fit into an eighth.
    postgresqlconf: ['shared_buffers=16MB'],
  })
}

/** Node's, with the embedded engine outside of the files' own worlds, each of which would compile it anew. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.openEmbeddedEngine = openEngine
  }
}
