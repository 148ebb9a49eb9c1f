import { Modal } from '@mantine/core'
import type { ChartModel } from '../../../shared/charts/chart-model.ts'
import { type Language, message, say } from '../../../shared/text/message.ts'
import { ChartFigure } from './ChartFigure.tsx'

type Props = { readonly chart: ChartModel; readonly language: Language; readonly onClose: () => void }

/** One chart at full width, with its numbers. */
export const ChartDialog = ({ chart, language, onClose }: Props): React.ReactElement => (
  <Modal
    opened
    onClose={onClose}
    size={820}
    title={chart.title}
    closeButtonProps={{ 'aria-label': say(language, message('chart.close')) }}
    transitionProps={{ duration: 0 }}
    centered
  >
    <ChartFigure chart={chart} language={language} />
  </Modal>
)
