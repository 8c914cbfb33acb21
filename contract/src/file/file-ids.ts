import * as v from 'valibot'
import { Id } from '../common.ts'

export const FILES_MOST = 9
export const TOO_MANY_FILES = `一次最多 ${FILES_MOST} 个文件`
/** Uploaded files handed in together. */
export const FileIds = v.pipe(v.array(Id), v.maxLength(FILES_MOST, TOO_MANY_FILES))
