import { readFileSync } from 'node:fs'
import type { PolicyRecord } from '../features/policy/index.ts'
import type { NoticeRecord } from '../features/recruitment/index.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./content/${name}.json`, import.meta.url), 'utf8'))

/** Real documents, transcribed once; a test holds them to the contract. */
export const realPolicies = (): PolicyRecord[] => read('policies') as PolicyRecord[]
export const realNotices = (): NoticeRecord[] => read('notices') as NoticeRecord[]
