// A paper of the sample library: no venue, as in the pages such lists are saved from.

export interface SamplePaper {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly year: number;
}
