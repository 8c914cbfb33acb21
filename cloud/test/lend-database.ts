import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'

/** What a database is to whoever lends it: statements on a connection of its own, without any of the test's settings. */
export interface Lendable {
  ask: (statement: string) => Promise<Record<string, unknown>[]>
  end: () => Promise<void>
}

/** What a file may have made beside rows; what is kept of the open district stays for the next. */
const MADE = `
  with ours as (
    select oid from pg_class where relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace))
  select concat_ws(' ',
    (select concat(count(*), ' ', max(oid::bigint)) from ours),
    (select concat(count(*), ' ', max(oid::bigint)) from pg_constraint),
    (select concat(count(*), ' ', max(oid::bigint)) from pg_proc where pronamespace <> coalesce(to_regnamespace('kept'), 0)),
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

const madeIn = async ({ ask }: Lendable) => (await ask(MADE))[0]?.made

/** As it was loaded: no rows, nothing half done. False where more than rows was changed. */
async function isAsLoaded(database: Lendable, made: unknown): Promise<boolean> {
  if ((await madeIn(database)) !== made) return false
  await database.ask(EMPTY)
  return true
}

/**
 * One that is lent from file to file of a process: emptying it takes a fraction of the time of making it anew.
 * One at a time: whoever asks for a second one has one of its own.
 */
export function lending<T extends Lendable>(make: () => Promise<T>) {
  let free: { database: T; made: unknown } | undefined
  return async (): Promise<{ database: T; giveBack: () => Promise<void> }> => {
    const taken = free
    free = undefined
    const database = taken?.database ?? (await make())
    const made = taken?.made ?? (await madeIn(database))
    const giveBack = async () => {
      if (free === undefined && (await isAsLoaded(database, made))) free = { database, made }
      else await database.end()
    }
    return { database, giveBack }
  }
}

const compile = async (file: string) =>
  WebAssembly.compile(
    await readFile(fileURLToPath(new URL(file, import.meta.resolve('@electric-sql/pglite')))),
  )
let compiled: Promise<[WebAssembly.Module, WebAssembly.Module]> | undefined

/** Opens the embedded engine; it is compiled once for all files of a process. */
export async function openEmbeddedEngine(options: PGliteOptions): Promise<PGlite> {
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
