// The little linear algebra that learning co-occurrence vectors takes. Matrices are row after row.

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** Products of all pairs of columns. */
export function gram(matrix: Matrix): Matrix {
  const products = zeros(matrix.columns, matrix.columns);
  addProducts(matrix, products, 0, matrix.rows);
  return mirrored(products);
}

/**
 * Makes the columns orthonormal, in place, by Cholesky's decomposition of their products; yields after every so many
 * rows, twice over.
 *
 * A column that depends on those before it becomes zero. Accurate enough for subspace iteration, where a later round
 * mends what an earlier one lost, and four times as fast here as Gram-Schmidt.
 */
export function* orthonormalise(matrix: Matrix, step: number): Generator<void, void> {
  const { rows, columns, values } = matrix;
  const products = zeros(columns, columns);
  for (let from = 0; from < rows; from += step) {
    addProducts(matrix, products, from, Math.min(from + step, rows));
    yield;
  }
  const factor = cholesky(mirrored(products));
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let column = 0; column < columns; column++) {
      const pivot = factor.values[column * columns + column] as number;
      let value = pivot === 0 ? 0 : (values[start + column] as number);
      if (pivot !== 0) {
        for (let before = 0; before < column; before++) {
          value -= (factor.values[column * columns + before] as number) * (values[start + before] as number);
        }
        value /= pivot;
      }
      values[start + column] = value;
    }
    if ((row + 1) % step === 0 || row + 1 === rows) yield;
  }
}

/** Adds the products of the columns over some rows, above the diagonal. */
function addProducts({ columns, values }: Matrix, products: Matrix, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const start = row * columns;
    for (let left = 0; left < columns; left++) {
      const factor = values[start + left] as number;
      if (factor === 0) continue;
      const target = left * columns;
      for (let right = left; right < columns; right++) {
        products.values[target + right] =
          (products.values[target + right] as number) + factor * (values[start + right] as number);
      }
    }
  }
}

function mirrored(matrix: Matrix): Matrix {
  const { columns, values } = matrix;
  for (let left = 0; left < columns; left++) {
    for (let right = 0; right < left; right++)
      values[left * columns + right] = values[right * columns + left] as number;
  }
  return matrix;
}

/** Lower triangle L with L Lᵀ = the matrix; a row without anything new of its own is zero. */
function cholesky({ columns: size, values }: Matrix): Matrix {
  const factor = zeros(size, size);
  for (let row = 0; row < size; row++) {
    const whole = values[row * size + row] as number;
    for (let column = 0; column <= row; column++) {
      let rest = values[row * size + column] as number;
      for (let k = 0; k < column; k++) {
        rest -= (factor.values[row * size + k] as number) * (factor.values[column * size + k] as number);
      }
      const pivot = factor.values[column * size + column] as number;
      if (column < row) factor.values[row * size + column] = pivot === 0 ? 0 : rest / pivot;
      else factor.values[row * size + row] = rest > 1e-10 * whole ? Math.sqrt(rest) : 0;
    }
  }
  return factor;
}

/** Eigenvalues of a symmetric matrix, largest first, and their vectors as columns, by Jacobi's rotations. */
export function eigen(symmetric: Matrix): { readonly values: readonly number[]; readonly vectors: Matrix } {
  const size = symmetric.columns;
  const a = symmetric.values.slice();
  const vectors = zeros(size, size);
  for (let index = 0; index < size; index++) vectors.values[index * size + index] = 1;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let largest = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = a[p * size + q] as number;
        const scale = Math.sqrt(Math.abs((a[p * size + p] as number) * (a[q * size + q] as number)));
        if (Math.abs(off) <= 1e-13 * scale || off === 0) continue;
        largest = Math.max(largest, Math.abs(off) / (scale || 1));
        const angle = ((a[q * size + q] as number) - (a[p * size + p] as number)) / (2 * off);
        const tangent = (angle < 0 ? -1 : 1) / (Math.abs(angle) + Math.sqrt(angle * angle + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        rotate(a, p, q, size, cosine, sine);
        rotate(a, p * size, q * size, 1, cosine, sine);
        rotate(vectors.values, p, q, size, cosine, sine);
      }
    }
    if (largest < 1e-10) break;
  }
  const order = Array.from({ length: size }, (_, index) => index).sort(
    (left, right) => (a[right * size + right] as number) - (a[left * size + left] as number) || left - right,
  );
  const sorted = zeros(size, size);
  for (const [to, from] of order.entries()) {
    for (let row = 0; row < size; row++) sorted.values[row * size + to] = vectors.values[row * size + from] as number;
  }
  return { values: order.map((index) => a[index * size + index] as number), vectors: sorted };
}

const MAX_SWEEPS = 30;

/** Turns two lines of a square matrix by an angle; a line is a start and the step to its next number. */
function rotate(values: Float64Array, p: number, q: number, step: number, cosine: number, sine: number): void {
  const size = Math.sqrt(values.length);
  for (let k = 0; k < size; k++) {
    const [left, right] = [values[p + k * step] as number, values[q + k * step] as number];
    values[p + k * step] = cosine * left - sine * right;
    values[q + k * step] = sine * left + cosine * right;
  }
}
