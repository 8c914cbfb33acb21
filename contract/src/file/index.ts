export * from './endpoints.ts'
export * from './file-ids.ts'
export * from './schema.ts'
