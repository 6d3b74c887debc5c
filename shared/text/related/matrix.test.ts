// Linear algebra against its definitions.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigen, gram, type Matrix, orthonormalise } from './matrix.ts';

const matrices = fc
  .tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: rows * columns, maxLength: rows * columns })
      .map((values): Matrix => ({ rows, columns, values: Float64Array.from(values) })),
  );

describe('orthonormalise', () => {
  it('leaves columns of length one at right angles, and zeros for what depended on others', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        for (const _ of orthonormalise(matrix, 4));
        const { columns, values } = gram(matrix);
        for (let row = 0; row < columns; row++) {
          for (let column = 0; column < columns; column++) {
            const value = values[row * columns + column] ?? Number.NaN;
            if (row === column) expect(Math.min(Math.abs(value), Math.abs(value - 1))).toBeLessThan(1e-6);
            else expect(Math.abs(value)).toBeLessThan(1e-6);
          }
        }
      }),
    );
  });
});

describe('eigen', () => {
  it('finds vectors that the matrix only stretches, strongest first', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const symmetric = gram(matrix);
        const size = symmetric.columns;
        const { values, vectors } = eigen(symmetric);
        expect(values).toEqual([...values].sort((left, right) => right - left));
        for (let vector = 0; vector < size; vector++) {
          for (let row = 0; row < size; row++) {
            let image = 0;
            for (let k = 0; k < size; k++) {
              image += (symmetric.values[row * size + k] ?? 0) * (vectors.values[k * size + vector] ?? 0);
            }
            expect(image).toBeCloseTo((values[vector] ?? 0) * (vectors.values[row * size + vector] ?? 0), 5);
          }
        }
      }),
    );
  });
});
