import type { Config } from './config.ts'
import type { Db } from './db/database.ts'
import type { Listener } from './db/listen.ts'
import type { Limits } from './http/limits.ts'
import type { Queue } from './jobs/queue.ts'
import type { Clock } from './lib/clock.ts'
import type { FieldCipher } from './lib/field-encryption.ts'
import type { Limited } from './lib/limit-at-once.ts'
import type { NewId } from './lib/ids.ts'
import type { Calendar } from './lib/working-days.ts'
import type { FileStore } from './platform/files/file-store.ts'
import type { WhenRoleWithdrawn } from './role-withdrawal.ts'
import type { Hosts } from './hosts.ts'
import type { Importers } from './importers.ts'
import type { Subjects } from './subjects.ts'
import type { WeChat } from './platform/wechat/client.ts'

/** Everything a use case doesn't make itself, handed in so that a test can fix it. */
export interface Deps {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  readonly calendar: Calendar
  readonly cipher: FieldCipher
  readonly files: FileStore
  readonly subjects: Subjects
  /** Who can be booked with. */
  readonly hosts: Hosts
  /** What can be imported from files. */
  readonly importers: Importers
  /** What the features do when somebody loses a role. */
  readonly whenRoleWithdrawn: WhenRoleWithdrawn
  readonly wechat: WeChat | null
  readonly queue: Queue
  readonly limits: Limits
  /** What the database tells all copies. */
  readonly listener: Listener
  /** So many writes at once: a rush of them leaves connections for whoever reads. */
  readonly writes: Limited
  readonly config: Config
}
