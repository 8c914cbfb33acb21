import { compose } from '../src/compose.ts'
import type { TestApp } from './test-app.ts'

/** Another start of the service over the same database, by a copy that ends again at once. */
export async function startWith(t: TestApp, demo: boolean): Promise<void> {
  const listener = () => ({ on: async () => {}, stop: async () => {} })
  const { close } = await compose(
    { ...t.deps.config, demo },
    {
      clock: t.clock,
      database: {
        db: t.deps.db,
        pool: t.pool,
        external: t.engine === 'postgres',
        listener,
        close: async () => {},
      },
      runJobs: false,
    },
  )
  await close()
}
