//! Closed lists of things that have a name in files.
//!
//! `named!` writes the enum together with its list and both directions of the
//! name, so that a variant cannot be added to one of them and forgotten in
//! another.

/// Declares an enum whose variants each have one name in files.
///
/// Gives it `ALL` (in the order written), `name()` and `parse()`.
macro_rules! named {
    (
        $(#[$meta:meta])*
        pub enum $Enum:ident {
            $( $(#[$doc:meta])* $Variant:ident = $name:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Enum {
            $( $(#[$doc])* $Variant, )+
        }

        impl $Enum {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[ $( Self::$Variant, )+ ];

            /// Returns the name that stands in files and on the command line.
            pub fn name(self) -> &'static str {
                match self {
                    $( Self::$Variant => $name, )+
                }
            }

            /// Returns the value of that name.
            pub fn parse(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
    };
}

pub(crate) use named;
