/** Open requests of one person in one matter: enough for a family's children, too few to fill a district. */
export const OPEN_REQUESTS_PER_MATTER = 3
