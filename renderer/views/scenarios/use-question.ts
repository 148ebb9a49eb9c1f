import { useEffect, useState } from 'react'
import { useActions, useSession } from '../../state/session.ts'
import type { Question, Reply } from '../../worker/questions.ts'

/** The answer to a question of the engine, asked again whenever its numbers change; the last one stays until the next is there. */
export function useQuestion<T extends Question['type']>(
  question: Extract<Question, { type: T }> | null,
): Extract<Reply, { type: T }> | null {
  const { ask } = useActions()
  const view = useSession((state) => state.view)
  const [reply, setReply] = useState<Extract<Reply, { type: T }> | null>(null)
  const asked = question === null ? null : JSON.stringify(question)
  useEffect(() => {
    if (asked === null || view === null) return
    let left = false
    const sent: Question = JSON.parse(asked)
    void ask(sent).then((answer) => {
      if (!left && answer?.type === sent.type) setReply(answer as Extract<Reply, { type: T }>)
    })
    return () => {
      left = true
    }
  }, [asked, view, ask])
  return question === null ? null : reply
}
