export * from './away-words.ts'
export * from './endpoints.ts'
export * from './schema.ts'
