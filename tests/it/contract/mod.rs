//! One suite for each trait that has more than one implementation.

mod files;
