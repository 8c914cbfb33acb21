import { sql } from 'kysely'
import type { Db } from '../src/db/database.ts'

/** What a migration or a start has set. */
const STAYS = ['schema_migration', 'demo_setting']

const PUT_BACK = 'put_back'

interface Table {
  name: string
  /** Refuses to have rows deleted, or counts on: only `truncate` begins it anew. */
  truncated: boolean
}

async function tablesOf(db: Db): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.oid::regclass::text as name,
      exists (select 1 from pg_trigger where tgrelid = c.oid and not tgisinternal)
        or exists (select 1 from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S'
                   where d.refobjid = c.oid and d.deptype in ('a', 'i')) as truncated
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(db)
  return rows.filter(({ name }) => !STAYS.includes(name))
}

/** Whoever refers before what it refers to. */
function childrenFirst(
  tables: readonly Table[],
  refers: readonly { child: string; parent: string }[],
): Table[] {
  const order: Table[] = []
  let left = [...tables]
  while (left.length > 0) {
    const here = new Set(left.map(({ name }) => name))
    const free = left.filter(
      ({ name }) => !refers.some(({ child, parent }) => parent === name && child !== name && here.has(child)),
    )
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...here].join(', ')}`)
    order.push(...free)
    left = left.filter((table) => !free.includes(table))
  }
  return order
}

/** All tables, whoever refers before what it refers to. */
async function orderedTables(db: Db): Promise<Table[]> {
  const { rows: refers } = await sql<{ child: string; parent: string }>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace`.execute(db)
  return childrenFirst(await tablesOf(db), refers)
}

/**
 * A function of the database, made once: what it does is planned once for each connection, where a block sent anew each
 * time is planned each time, and that was most of what emptying took.
 */
async function functionOf(db: Db, name: string, steps: () => Promise<readonly string[]>) {
  const call = async () => void (await sql.raw(`select kept.${name}()`).execute(db))
  if (await isMade(db, name)) return call
  const body = `begin ${(await steps()).join('\n')} end`
  await sql`create schema if not exists kept`.execute(db)
  await sql.raw(`create function kept.${name}() returns void language plpgsql as $$ ${body} $$`).execute(db)
  return call
}

async function isMade(db: Db, name: string): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    select to_regprocedure(${`kept.${name}()`}) is not null as made`.execute(db)
  return rows[0]?.made ?? false
}

/**
 * Empties every table that has rows. A `truncate` of all of them takes most of a second on a server, since it makes each
 * table and index anew: hundreds of files before every test.
 */
export const emptyingOf = (db: Db): Promise<() => Promise<void>> =>
  functionOf(db, 'empty', async () =>
    (await orderedTables(db)).map(({ name, truncated }) =>
      truncated
        ? `if exists (select 1 from ${name}) then truncate ${name} restart identity cascade; end if;`
        : `delete from ${name};`,
    ),
  )

export const isKept = (db: Db): Promise<boolean> => isMade(db, PUT_BACK)

/** Keeps the rows there are, to be put back into emptied tables: a twentieth of the time it takes to seed them again. */
export async function keepRows(db: Db): Promise<void> {
  await sql`create schema if not exists kept`.execute(db)
  for (const { name } of await tablesOf(db)) {
    const { rows } = await sql.raw(`select 1 from ${name} limit 1`).execute(db)
    if (rows.length > 0) await sql.raw(`create table kept.${name} as table ${name}`).execute(db)
  }
  await puttingBackOf(db)
}

/** Puts what is kept into emptied tables. */
export const puttingBackOf = (db: Db): Promise<() => Promise<void>> =>
  functionOf(db, PUT_BACK, async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'kept'::regnamespace`.execute(
      db,
    )
    const kept = new Set(rows.map(({ name }) => name))
    return (await orderedTables(db))
      .reverse()
      .filter(({ name }) => kept.has(name))
      .map(({ name }) => `insert into ${name} select * from kept.${name};`)
  })
