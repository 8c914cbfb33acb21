import type pg from 'pg'

/** The schema as text, from the catalog: reviewed as a diff beside the migrations, and the same on both engines. */
export async function dumpSchema(pool: pg.Pool): Promise<string> {
  const rows = async <T extends pg.QueryResultRow>(text: string) => (await pool.query<T>(text)).rows
  const columns = await rows<{ table: string; line: string }>(`
    select c.relname as table,
           '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
             || case when a.attnotnull then ' not null' else '' end
             || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migration'
     order by c.relname, a.attnum`)
  // PostgreSQL 18 keeps "not null" as constraints too: they are printed with the columns already.
  const constraints = await rows<{ table: string; line: string }>(`
    select c.relname as table, '  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
      from pg_constraint k join pg_class c on c.oid = k.conrelid
     where c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migration' and k.contype <> 'n'
     order by c.relname, k.contype desc, k.conname`)
  const indexes = await rows<{ line: string }>(`
    select pg_get_indexdef(i.indexrelid) || ';' as line
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migration'
       and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
     order by c.relname, x.relname`)
  const views = await rows<{ line: string }>(`
    select 'create view ' || relname || ' as' || chr(10) || pg_get_viewdef(oid) as line from pg_class
     where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname`)
  const sequences = await rows<{ line: string }>(`
    select 'create sequence ' || relname || ';' as line from pg_class
     where relkind = 'S' and relnamespace = 'public'::regnamespace order by relname`)
  const functions = await rows<{ line: string }>(`
    select pg_get_functiondef(oid) || ';' as line from pg_proc where pronamespace = 'public'::regnamespace order by proname`)
  const triggers = await rows<{ line: string }>(`
    select pg_get_triggerdef(t.oid) || ';' as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not t.tgisinternal and c.relnamespace = 'public'::regnamespace order by t.tgname`)

  const tables = [...new Set(columns.map(({ table }) => table))].map((table) => {
    const lines = [...columns, ...constraints].filter((row) => row.table === table).map(({ line }) => line)
    return `create table ${table} (\n${lines.join(',\n')}\n);`
  })
  const parts = [sequences, tables.map((line) => ({ line })), views, indexes, functions, triggers].map(
    (part) => part.map(({ line }) => line.trim()),
  )
  return `-- Written by \`npm run schema\` from the migrations; a test compares. Do not edit by hand.\n\n${parts.flat().join('\n\n')}\n`
}
