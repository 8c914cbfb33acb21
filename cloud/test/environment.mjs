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

/** What a file may have made beside rows; what is kept of the open district stays for the next. */
const MADE = `
  with ours as (
    select oid from pg_class where relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace))
  select concat_ws(' ',
    (select concat(count(*), ' ', max(oid::bigint)) from ours),
    (select concat(count(*), ' ', max(oid::bigint)) from pg_constraint),
    (select concat(count(*), ' ', max(oid::bigint)) from pg_proc),
    (select concat(count(*), ' ', max(oid::bigint), ' ', string_agg(tgenabled, '' order by oid)) from pg_trigger),
    (select count(*) from pg_attribute where not attisdropped and attrelid in (select oid from ours))) as made`

/** A truncate of all would make tables nobody has touched anew too. */
const EMPTY = `
  do $$ declare touched text; begin
    select string_agg(oid::regclass::text, ', ') into touched from pg_class
    where relkind = 'r' and relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)
      and oid not in ('schema_migration'::regclass, 'pgboss.version'::regclass, 'pgboss.queue'::regclass)
      and pg_relation_size(oid) > 0;
    if touched is not null then execute 'truncate ' || touched || ' restart identity cascade'; end if;
    perform setval(seqrelid::regclass, seqstart, false) from pg_sequence;
  end $$`

const madeIn = async (engine) => (await engine.query(MADE)).rows[0].made

/** Loaded already and free for the next file, with what was made in it. */
let free

/** As it was loaded: no rows, no session's settings, nothing half done. False where more than rows was changed. */
async function isAsLoaded(engine, made) {
  for (const end of ['rollback', 'discard all']) await engine.exec(end)
  if ((await madeIn(engine)) !== made) return false
  await engine.exec(EMPTY)
  // The log of an engine in memory is cut by nobody else.
  await engine.exec('checkpoint')
  return true
}

/**
 * The engine in memory, lent from file to file of a worker: emptying it takes a tenth of the time of loading it anew.
 * One at a time: whoever asks for a second one has one of its own.
 */
async function borrowEngine(load) {
  const { engine, made } = free ?? (await loaded(load))
  free = undefined
  const giveBack = async () => {
    if (free === undefined && (await isAsLoaded(engine, made))) free = { engine, made }
    else await engine.close()
  }
  return { engine, giveBack }
}

async function loaded(load) {
  const engine = await openEngine(load())
  return { engine, made: await madeIn(engine) }
}

/** Node's, with the embedded engine outside of the files' own worlds, each of which would compile it anew. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.openEmbeddedEngine = openEngine
    this.global.borrowEmbeddedEngine = borrowEngine
  }
}
