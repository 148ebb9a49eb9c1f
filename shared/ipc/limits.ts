/** A plan of a province with a thousand hospitals is below 10 MB; a file above this size is something else and is not read. */
export const maxFileBytes = 64 * 1024 * 1024

export const megabytes = (bytes: number): number => Math.ceil((bytes * 10) / (1024 * 1024)) / 10
