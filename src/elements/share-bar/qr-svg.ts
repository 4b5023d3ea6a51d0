import { correction, generate } from 'lean-qr/nano';

/** ISO/IEC 18004, 9.1: four modules of light all around, or scanners lose the edge. */
export const QUIET_ZONE_MODULES = 4;

/** A code drawn as one SVG path in module units. */
export interface QrDrawing {
  /** Side of the square in modules, quiet zone included. */
  size: number;
  /** `d` of the dark modules. */
  path: string;
}

/**
 * Draws an address as a QR code, here, without asking anyone.
 *
 * @returns undefined when the address is longer than a code holds (some 2,300 characters).
 */
export function drawQr(address: string): QrDrawing | undefined {
  let code;
  try {
    code = generate(address, { minCorrectionLevel: correction.M });
  } catch {
    return undefined;
  }
  const { size } = code;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!code.get(x, y)) continue;
      const start = x + QUIET_ZONE_MODULES;
      while (code.get(x + 1, y)) x++;
      path += `M${start} ${y + QUIET_ZONE_MODULES}h${x + QUIET_ZONE_MODULES + 1 - start}v1H${start}z`;
    }
  }
  return { size: size + 2 * QUIET_ZONE_MODULES, path };
}
