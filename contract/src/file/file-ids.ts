import { list } from '../bounded.ts'
import { Id } from '../common.ts'
import { MOST } from '../limits.ts'

export const FILES_MOST = MOST.files
export const TOO_MANY_FILES = `一次最多 ${FILES_MOST} 个文件`
/** Uploaded files handed in together. */
export const FileIds = list(Id, MOST.files, TOO_MANY_FILES)
