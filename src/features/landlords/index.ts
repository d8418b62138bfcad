export { type Landlord, landlordKind } from './kind.ts';
export { landlordNamed, landlordsLike } from './names.ts';
