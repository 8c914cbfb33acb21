export * from './canonical.ts'
export * from './list-changes.ts'
export * from './merge-parts.ts'
export * from './schema.ts'
