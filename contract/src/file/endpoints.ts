import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { PARTIES, PARTIES_EVER } from '../roles.ts'
import { Id } from '../common.ts'
import { StoredFile } from './schema.ts'

/** The uploader's own until a request uses it; then whoever may see that request. The given name is thrown away. */
export const uploadFile = defineEndpoint({
  method: 'POST',
  path: '/api/files',
  summary: '上传一张图片、一份 PDF（字段名 file，≤ 10 MB）或一段语音（≤ 60 秒、1 MB），按内容识别类型',
  roles: PARTIES,
  upload: true,
  limit: 'upload',
  idempotent: true,
  output: StoredFile,
  errors: ['file_too_large', 'file_type', 'no_space', 'key_reused'],
  example: {},
})

export const downloadFile = defineEndpoint({
  method: 'GET',
  path: '/api/files/{id}',
  summary: '取回一个文件（只给看得到该申请或投递的人）',
  roles: [...PARTIES_EVER, 'contact'],
  owned: 'file',
  params: v.object({ id: Id }),
  output: 'binary',
  errors: ['not_found'],
  example: { params: { id: 'x' } },
})
