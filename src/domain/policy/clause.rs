//! The clauses of the policy, by the ids this project gave them.

use crate::domain::named::named;

named! {
    /// One clause of the *Policy regulating the relationship with beneficiaries*.
    ///
    /// The ids are closed because rules in the code cite them; the words of
    /// each are data and stand in the register's `policy.toml`.
    #[allow(missing_docs, reason = "a clause says what it says in policy.toml, as approved")]
    pub enum Clause {
        H1 = "H1", T2 = "T2", T3 = "T3", G1 = "G1",
        O1 = "O1", O2 = "O2", O3 = "O3", O4 = "O4", O5 = "O5",
        O6a = "O6a", O6b = "O6b", O6c = "O6c", O6d = "O6d", O6e = "O6e",
        C1 = "C1", C2 = "C2", C3 = "C3", C4 = "C4", C5 = "C5", C6 = "C6", C7 = "C7", C8 = "C8",
        R1 = "R1", R2 = "R2", R3 = "R3",
        S1 = "S1", S2 = "S2", S3 = "S3", S4 = "S4", S5a = "S5a", S5b = "S5b", S6 = "S6", S7 = "S7",
        A1 = "A1",
    }
}
