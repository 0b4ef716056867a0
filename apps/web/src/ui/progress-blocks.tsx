import type { ReactElement } from 'react';

export type Block = 'done' | 'failed' | 'waiting' | 'cancelled';

interface Props {
  blocks: readonly Block[];
  label: string;
}

const CLASSES: Record<Block, string> = { done: 'f', failed: 'w', waiting: 't', cancelled: 't' };

/** One block per document up to 60, one bar above that; the one that failed is brown in its own place. */
export function ProgressBlocks({ blocks, label }: Props): ReactElement {
  const counted = blocks.filter((block) => block === 'done' || block === 'failed').length;
  return (
    <svg
      className="progress"
      viewBox={`0 0 ${blocks.length <= 60 ? Math.max(blocks.length, 1) * 10 : 600} 14`}
      preserveAspectRatio="none"
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={blocks.length}
      aria-valuenow={counted}
      aria-label={label}
    >
      {blocks.length <= 60 ? blocks.map(oneBlock) : <Bar blocks={blocks} />}
    </svg>
  );
}

function oneBlock(block: Block, place: number): ReactElement {
  const hollow = CLASSES[block] === 't';
  return (
    <rect
      key={place}
      className={CLASSES[block]}
      x={place * 10 + 0.5}
      y={hollow ? 0.5 : 0}
      width={8}
      height={hollow ? 13 : 14}
      vectorEffect="non-scaling-stroke"
    />
  );
}

function Bar({ blocks }: { blocks: readonly Block[] }): ReactElement {
  const share = (kind: Block): number => (blocks.filter((block) => block === kind).length / blocks.length) * 600;
  return (
    <>
      <rect className="t" x={0.5} y={0.5} width={599} height={13} vectorEffect="non-scaling-stroke" />
      <rect className="f" width={share('done')} height={14} />
      <rect className="w" x={share('done')} width={share('failed')} height={14} />
    </>
  );
}
