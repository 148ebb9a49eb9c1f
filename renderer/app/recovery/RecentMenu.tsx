import { Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { message } from '../../../shared/text/message.ts'
import { Button } from '../../components/controls/Button.tsx'
import { useSay } from '../../state/session.ts'
import { ShippedList } from '../frame/ShippedList.tsx'
import { RecentList } from './RecentList.tsx'

/** Beside 打开: the files opened lately. */
export function RecentMenu(): React.ReactElement {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={420}
      shadow="md"
      transitionProps={{ duration: 0 }}
      trapFocus
      withRoles={false}
      returnFocus
    >
      <Popover.Target>
        <span>
          <Button look="bare" label={say(message('work.recent'))} onClick={() => setOpen(!open)}>
            <IconChevronDown aria-hidden="true" />
          </Button>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        {open ? (
          <>
            <RecentList onChoose={() => setOpen(false)} />
            <ShippedList onChoose={() => setOpen(false)} />
          </>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
