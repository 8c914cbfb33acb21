export * from './endpoints.ts'
export * from './read-cell.ts'
export * from './schema.ts'
