export * from './endpoints.ts'
export * from './family.ts'
export * from './schema.ts'
