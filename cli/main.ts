/** The command line: arguments in, one command, its output or its messages out. Everything else is in shared/. */
import { enableCompileCache } from 'node:module'

enableCompileCache()
// npm runs its scripts in the project’s folder; the files a user names are where the user is.
if (process.env.npm_lifecycle_event === 'norma' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
const { runCommand } = await import('./run-command.ts')
process.exitCode = await runCommand(process.argv.slice(2))
