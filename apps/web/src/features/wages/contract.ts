import type { components } from '../../lib/api.gen';

/** The calculations by the names these screens use. */
type Schemas = components['schemas'];

export type ProForma = Schemas['ProFormaView'];
export type PayslipLine = Schemas['PayslipLineView'];
export type Figure = Schemas['FigureView'];
export type Floor = Schemas['FloorView'];
export type RateBuildUp = Schemas['RateBuildUpView'];
export type Comparison = Schemas['ComparisonView'];
export type WageSpace = Schemas['WageSpaceView'];
export type FileNote = Schemas['FileNoteView'];
export type Fact = Schemas['EmploymentFactView'];
