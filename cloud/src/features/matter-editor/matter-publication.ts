import type { Matter } from '@talent/contract/matter'
import { checkContent, contentOfMatter, settled, type MatterContent } from '@talent/contract/matter-editor'
import type { Reader } from '../../db/database.ts'
import { latestVersion, putVersion } from '../matter/index.ts'
import type { Publishable } from '../publication/index.ts'
import { keepFiles } from './keep-files.ts'

export const listDepartments = (reader: Reader) =>
  reader.selectFrom('department').select(['code', 'name']).orderBy('code').execute()

/** A matter as something that is published. */
export const matterPublication: Publishable<MatterContent> = {
  kind: 'matter',
  current: async (reader, code) => {
    const latest = await latestVersion(reader, code)
    return latest && { version: latest.version, content: contentOfMatter(latest.definition) }
  },
  settle: settled,
  keep: keepFiles,
  check: async (reader, content) => checkContent(content, await listDepartments(reader)),
  put: async (trx, code, content) => {
    const { name } = await trx
      .selectFrom('department')
      .select('name')
      .where('code', '=', content.departmentCode)
      .executeTakeFirstOrThrow()
    return putVersion(trx, code, (version): Matter => ({ ...content, code, version, departmentName: name }))
  },
}
