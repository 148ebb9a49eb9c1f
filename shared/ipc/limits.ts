/** A plan of a province with a thousand hospitals is below 10 MB; a file above this size is something else and is not read. */
export const maxFileBytes = 64 * 1024 * 1024

/** A title as long as a plan may have it, and more than that for the name of a file made of one: the dialog shortens it. */
export const maxTitleLength = 2000
export const maxSuggestedLength = 4000

export const megabytes = (bytes: number): number => Math.ceil((bytes * 10) / (1024 * 1024)) / 10

/** Edits that may arrive at once: what one second of a script brings, not a memory to be filled. */
export const maxJournalEntries = 1000
export const maxPackageParts = 500
export const maxPathLength = 32_767
