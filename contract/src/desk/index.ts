export * from './due-group.ts'
export * from './endpoints.ts'
export * from './expected-place.ts'
export * from './schema.ts'
