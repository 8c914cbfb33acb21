import type { Config } from './config.ts'
import { rebuildSearch } from './content/rebuild-search.ts'
import { openPostgres, POOL_SIZE, type Database } from './db/database.ts'
import { migrate, readMigrations } from './db/migrate.ts'
import { openEmbedded } from './db/pglite.ts'
import type { Deps } from './deps.ts'
import { encryptPlain } from './encrypt-plain.ts'
import { placeProfiles } from './features/enterprise/index.ts'
import { CALENDAR_CHANNEL, refreshCalendar, reloadCalendar } from './features/calendar/index.ts'
import { FEATURES } from './features/index.ts'
import { sendLeftWork } from './features/service-request/index.ts'
import { createLimits } from './http/limits.ts'
import { createQueue, migrateQueue } from './jobs/queue.ts'
import { systemClock, type Clock } from './lib/clock.ts'
import { createFieldCipher } from './lib/field-encryption.ts'
import { limitAtOnce } from './lib/limit-at-once.ts'
import { createIds } from './lib/ids.ts'
import { report } from './lib/report.ts'
import { createCalendar } from './lib/working-days.ts'
import { localFiles } from './platform/files/file-store.ts'
import { createWeChat } from './platform/wechat/client.ts'
import { createWhenRoleWithdrawn } from './role-withdrawal.ts'
import { createHosts } from './hosts.ts'
import { createImporters } from './importers.ts'
import { createSubjects } from './subjects.ts'

export interface Composed {
  readonly deps: Deps
  readonly database: Database
  /** Stops the queue, then the database. */
  close(): Promise<void>
}

export interface ComposeOptions {
  readonly clock?: Clock
  /** Already open, as in a test; else by the configuration. */
  readonly database?: Database
  readonly wechat?: Deps['wechat']
  /** false: jobs wait until `queue.drain()`. */
  readonly runJobs?: boolean
  readonly onQueueError?: (error: unknown) => void
}

const JOBS = FEATURES.flatMap((feature) => feature.jobs ?? [])

/** Each holds a connection until its commit: of the pool's twenty, six are kept for whoever reads. */
const WRITES = { atOnce: POOL_SIZE - 6, waiting: 500, waitMs: 10_000 }

const reportQueueError = (error: unknown) => report('queue', error)

export const openDatabase = (config: Config): Promise<Database> =>
  config.databaseUrl === undefined
    ? openEmbedded(config.dataDir)
    : Promise.resolve(openPostgres(config.databaseUrl))

/** Asked at every use by `account_away`: where DEMO is false, demo people hold no role and are in no list of staff. */
const setDemo = (db: Database['db'], open: boolean) =>
  db
    .insertInto('demo_setting')
    .values({ open })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ open }))
    .execute()

/** Everything a process of ours needs: a migrated database, keys, calendar, files and a started queue. */
export async function compose(config: Config, options: ComposeOptions = {}): Promise<Composed> {
  const clock = options.clock ?? systemClock
  const database = options.database ?? (await openDatabase(config))
  await migrate(database.pool, readMigrations(), (client) => migrateQueue(client, JOBS))
  await setDemo(database.db, config.demo)
  await rebuildSearch(database.db, FEATURES)
  const cipher = createFieldCipher(config.fieldKeys, config.blindIndexKey)
  await encryptPlain(database.db, cipher)
  const limits = createLimits({ db: database.db, clock, cipher }, config.rateLimit, {
    shared: database.external,
    onError: options.onQueueError ?? reportQueueError,
  })
  const listener = database.listener()
  const deps: Deps = {
    db: database.db,
    clock,
    newId: createIds(clock),
    calendar: createCalendar(),
    cipher,
    files: localFiles(config.filesDir, cipher),
    subjects: createSubjects(FEATURES),
    hosts: createHosts(FEATURES),
    importers: createImporters(FEATURES),
    whenRoleWithdrawn: createWhenRoleWithdrawn(FEATURES),
    wechat: options.wechat ?? (config.wechat && createWeChat(config.wechat)),
    queue: createQueue(database, {
      runs: options.runJobs ?? true,
      now: () => clock.now(),
      onError: options.onQueueError ?? reportQueueError,
    }),
    limits,
    listener,
    writes: limitAtOnce(WRITES, '现在办理的人较多，请稍后再试'),
    config,
  }
  await placeProfiles(deps)
  await reloadCalendar(deps)
  await deps.queue.start(
    JOBS,
    FEATURES.flatMap((feature) => feature.workers?.(deps) ?? []),
  )
  await refreshCalendar(deps)
  await sendLeftWork(deps)
  const onQueueError = options.onQueueError ?? reportQueueError
  // The embedded engine has no other copy to hear of.
  if (database.external)
    await listener.on(CALENDAR_CHANNEL, () => void refreshCalendar(deps).catch(onQueueError))
  return {
    deps,
    database,
    close: async () => {
      limits.stop()
      await listener.stop()
      await deps.queue.stop()
      await database.close()
    },
  }
}
