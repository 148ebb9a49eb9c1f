export type Delay = { start(): void; stop(): void }

/** One timer: started again while it runs, or after it has passed, it changes nothing until it was stopped. */
export function createDelay(millis: number, passed: () => void): Delay {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    start: () => {
      timer ??= setTimeout(passed, millis)
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
