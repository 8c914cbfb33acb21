import { compose } from '../../cloud/src/compose.ts'
import type { Config } from '../../cloud/src/config.ts'
import { seed } from '../../cloud/src/seed/seed.ts'
import { signInTalents } from '../signed-in-talents.ts'

const COMMISSIONERS = 200
const OPEN = 5_000
const TALENTS = 600

/** Two hundred commissioners with twenty-five open requests each, and talents who are signed in. Returns their tokens. */
export async function prepareDistrict(config: Config): Promise<string[]> {
  const { deps, database, close } = await compose(config, { runJobs: false })
  await seed(deps)
  const run = (statement: string) => database.pool.query(statement)
  await run('update commissioner set on_duty = false')
  await run(`insert into account (id, name, created_at)
    select 'bench-c' || n, '专员' || n, now() from generate_series(1, ${COMMISSIONERS}) n`)
  await run(
    `insert into account_role select 'bench-c' || n, 'commissioner' from generate_series(1, ${COMMISSIONERS}) n`,
  )
  await run(`insert into commissioner (account_id, department_code, capacity, on_duty, office_phone)
    select 'bench-c' || n, (select code from department limit 1), 1000, true, ''
      from generate_series(1, ${COMMISSIONERS}) n`)
  await run(`insert into role_scope select 'bench-c' || n, 'commissioner', 'area', (select code from area limit 1)
    from generate_series(1, ${COMMISSIONERS}) n`)
  await run(`insert into role_scope select 'bench-c' || n, 'commissioner', 'matter', code
    from generate_series(1, ${COMMISSIONERS}) n, matter where active`)
  const { rows } = await database.pool.query<{ name: string }>(
    "select column_name as name from information_schema.columns where table_name = 'service_request' order by ordinal_position",
  )
  const own: Record<string, string> = {
    id: "'bench-r' || n",
    number: "'BENCH-' || n",
    commissioner_account_id: `'bench-c' || (n % ${COMMISSIONERS} + 1)`,
  }
  await run(`insert into service_request (${rows.map(({ name }) => name).join(', ')})
    select ${rows.map(({ name }) => own[name] ?? name).join(', ')}
      from (select * from service_request where state = 'accepted' limit 1) r, generate_series(1, ${OPEN}) n`)
  const tokens = await signInTalents(deps, 'bench-t', TALENTS)
  await run('analyze')
  await close()
  return tokens
}
