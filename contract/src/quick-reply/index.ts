export * from './blanks.ts'
export * from './endpoints.ts'
export * from './schema.ts'
