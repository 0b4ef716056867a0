import type { ReactElement } from 'react';

export type Block = 'done' | 'failed' | 'waiting' | 'cancelled';

interface Props {
  blocks: readonly Block[];
  label: string;
}

const CLASSES: Record<Block, string> = { done: 'f', failed: 'w', waiting: 't', cancelled: 't' };

const MOST_BLOCKS = 60;
const WIDTH = 960;
const GAP = 3;

/** One block per document up to 60, one bar above that; the one that failed is brown in its own place. */
export function ProgressBlocks({ blocks, label }: Props): ReactElement {
  const counted = blocks.filter((block) => block === 'done' || block === 'failed').length;
  return (
    <svg
      className="progress"
      viewBox={`0 0 ${WIDTH} 14`}
      preserveAspectRatio="none"
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={blocks.length}
      aria-valuenow={counted}
      aria-label={label}
    >
      {blocks.length <= MOST_BLOCKS ? (
        blocks.map((block, place) => <OneBlock key={place} block={block} place={place} of={blocks.length} />)
      ) : (
        <Bar blocks={blocks} />
      )}
    </svg>
  );
}

function OneBlock({ block, place, of }: { block: Block; place: number; of: number }): ReactElement {
  const hollow = CLASSES[block] === 't';
  const width = (WIDTH - 1 - GAP * (of - 1)) / of;
  return (
    <rect
      className={CLASSES[block]}
      x={0.5 + place * (width + GAP)}
      y={hollow ? 0.5 : 0}
      width={width}
      height={hollow ? 13 : 14}
      vectorEffect="non-scaling-stroke"
    />
  );
}

function Bar({ blocks }: { blocks: readonly Block[] }): ReactElement {
  const share = (kind: Block): number => (blocks.filter((block) => block === kind).length / blocks.length) * WIDTH;
  return (
    <>
      <rect className="t" x={0.5} y={0.5} width={WIDTH - 1} height={13} vectorEffect="non-scaling-stroke" />
      <rect className="f" width={share('done')} height={14} />
      <rect className="w" x={share('done')} width={share('failed')} height={14} />
    </>
  );
}
