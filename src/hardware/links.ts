/** Links between chips, to the host and between servers. A row's key is its name in expressions of the bank. */
import type { FigureSource } from './figure-source.ts'

interface Link {
  readonly name: string
  /** One direction of one chip's link. Sheets of NVLink print both directions together. */
  readonly bytesPerSecondEachWay: number
  readonly source: FigureSource
}

export const LINKS = {
  NVLink3: {
    name: 'NVLink 3, of an A100',
    bytesPerSecondEachWay: 300e9,
    source: {
      title: 'NVIDIA A100 Tensor Core GPU data sheet',
      link: 'https://www.nvidia.com/en-us/data-center/a100/',
      states: 'NVLink 600 GB/s, both directions together.',
    },
  },
  NVLink4: {
    name: 'NVLink 4, of an H100 or H200',
    bytesPerSecondEachWay: 450e9,
    source: {
      title: 'NVIDIA H100 Tensor Core GPU data sheet',
      link: 'https://www.nvidia.com/en-us/data-center/h100/',
      states: 'NVLink 900 GB/s, both directions together.',
    },
  },
  PCIe4: {
    name: 'PCI Express 4.0, 16 lanes',
    bytesPerSecondEachWay: 32e9,
    source: {
      title: 'NVIDIA A100 Tensor Core GPU data sheet',
      link: 'https://www.nvidia.com/en-us/data-center/a100/',
      states: 'PCIe Gen4 64 GB/s, both directions together: 16 lanes of 16 GT/s, before encoding.',
    },
  },
  PCIe5: {
    name: 'PCI Express 5.0, 16 lanes',
    bytesPerSecondEachWay: 64e9,
    source: {
      title: 'NVIDIA H100 Tensor Core GPU data sheet',
      link: 'https://www.nvidia.com/en-us/data-center/h100/',
      states: 'PCIe Gen5 128 GB/s, both directions together: 16 lanes of 32 GT/s, before encoding.',
    },
  },
  InfiniBandNDR: {
    name: 'InfiniBand NDR, one port',
    bytesPerSecondEachWay: 50e9,
    source: {
      title: 'NVIDIA ConnectX-7 user manual',
      link: 'https://docs.nvidia.com/networking/display/connectx7vpiocp3',
      states: 'NDR InfiniBand 400 Gb/s a port.',
    },
  },
} as const satisfies Readonly<Record<string, Link>>
