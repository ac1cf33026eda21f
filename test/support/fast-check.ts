import fc from 'fast-check';

const { SOCKEYE_TEST_SEED = '1' } = process.env;

/** fast-check with the same values in every run, unless SOCKEYE_TEST_SEED names another seed. */
fc.configureGlobal({ seed: Number(SOCKEYE_TEST_SEED) });

export { fc };
