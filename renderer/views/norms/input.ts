import type { TextKey } from '../../../shared/text/message.ts'

/** Lists of the plan that an input may choose from. */
export type PickList = 'units' | 'classes' | 'resources' | 'norms' | 'registers' | 'supplies' | 'sources'

/** The record being edited: what the schema reads, whole or not. */
export type Draft = Readonly<Record<string, unknown>>

/** How one field of a norm is typed in. A field that may be left out says so; left out it is absent, never 0 or ''. */
export type Input = { readonly label: TextKey; readonly optional?: true; readonly hint?: TextKey } & (
  | { readonly kind: 'number'; readonly percent?: true; readonly integer?: true; readonly signed?: true }
  | { readonly kind: 'text'; readonly long?: true }
  | {
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string | number; readonly label: TextKey }[]
      /** What holds where nothing is chosen. */
      readonly absent?: TextKey
    }
  | { readonly kind: 'pick'; readonly from: PickList; readonly many?: true; readonly absent?: TextKey }
  | { readonly kind: 'flag' }
  | { readonly kind: 'checks'; readonly options: readonly { readonly value: string; readonly label: TextKey }[] }
  /** A number by year, or two; as a percentage where `percent` says so for the record. */
  | { readonly kind: 'values'; readonly range?: true; readonly percent?: (draft: Draft) => boolean }
  | { readonly kind: 'observed' }
  | { readonly kind: 'rows'; readonly columns: Inputs; readonly blank: Draft; readonly least?: number }
  | { readonly kind: 'record'; readonly fields: Inputs; readonly blank: Draft }
  /** One of several forms, told apart by `tag`. */
  | {
      readonly kind: 'variant'
      readonly tag: string
      readonly options: Readonly<
        Record<string, { readonly label: TextKey; readonly fields: Inputs; readonly blank: Draft }>
      >
    }
  | { readonly kind: 'formula' }
)
export type Inputs = Readonly<Record<string, Input>>

/** The options of a choice from the words of each. */
export const choice = <T extends string | number>(
  words: Readonly<Record<T, TextKey>>,
  order: readonly T[],
): readonly { readonly value: T; readonly label: TextKey }[] => order.map((value) => ({ value, label: words[value] }))
