export * from './education.ts'
export * from './endpoints.ts'
export * from './phase.ts'
export * from './schema.ts'
