import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PolicyRecord } from '../features/policy/index.ts'
import type { NoticeRecord } from '../features/recruitment/index.ts'
import { CLOUD_FOLDER } from '../lib/own-folder.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(CLOUD_FOLDER, 'src/seed/content', `${name}.json`), 'utf8'))

/** Real documents, transcribed once; a test holds them to the contract. */
export const realPolicies = (): PolicyRecord[] => read('policies') as PolicyRecord[]
export const realNotices = (): NoticeRecord[] => read('notices') as NoticeRecord[]
