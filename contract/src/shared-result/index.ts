export * from './endpoints.ts'
export * from './judge.ts'
export * from './schema.ts'
