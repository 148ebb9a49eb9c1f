export type Delay = { start(): void; stop(): void }

/** Milliseconds after which a computation says that it is under way. */
export const LATE = 150
/** Milliseconds after which the planner is offered to end it. */
export const SLOW = 10_000

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
