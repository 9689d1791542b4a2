//! How the laws of the domain are tried: the same 256 cases on every machine.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// The one configuration of all properties: fixed seed, nothing written beside the tests.
pub(crate) fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 256,
        rng_seed: RngSeed::Fixed(14_471_216),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
