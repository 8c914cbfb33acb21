import * as v from 'valibot'
import { Key } from '../common.ts'
import { StoredFile, type FileType } from '../file/schema.ts'

export const FILE_USES = ['form', 'guide', 'sample'] as const
export type FileUse = (typeof FILE_USES)[number]
export const FILE_USE_LABEL: Record<FileUse, string> = { form: '空白表', guide: '办事指南', sample: '样图' }

/** A file that comes with a matter: a blank form, a guide, a sample picture. Replaced, it keeps its key. */
export const MatterFile = v.object({
  key: Key,
  use: v.picklist(FILE_USES),
  name: v.string(),
  /** Key of the material it belongs to; null: of the whole matter. */
  material: v.nullable(v.string()),
  file: StoredFile,
})
export type MatterFile = v.InferOutput<typeof MatterFile>

/** The key of a file that is added, by its first upload: two coordinators at once never take the same. */
export const matterFileKey = (uploadId: string): string => `f-${uploadId}`.slice(0, 40)

export const isPicture = (type: FileType): boolean => type.startsWith('image/')

export const filesOfMatter = ({ files }: { readonly files?: readonly MatterFile[] | undefined }) =>
  files ?? []
