//! Closed lists of things that have a name in files.
//!
//! `named!` writes the enum together with its list and both directions of the
//! name, so that a variant cannot be added to one of them and forgotten in
//! another.

/// A closed list, to whoever reads or names its values and need not know which list it is.
pub(crate) trait Named: Copy + 'static {
    /// Every value, in order.
    const ALL: &'static [Self];

    /// Returns the name that stands in files and on the command line.
    fn name(self) -> &'static str;

    /// Returns the value of that name.
    fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.name() == name)
    }

    /// Returns all names, in order.
    fn names() -> Vec<String> {
        let names = Self::ALL.iter().map(|value| value.name().to_owned());
        names.collect()
    }
}

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
                <Self as $crate::domain::named::Named>::parse(name)
            }
        }

        impl $crate::domain::named::Named for $Enum {
            const ALL: &'static [Self] = $Enum::ALL;

            fn name(self) -> &'static str {
                $Enum::name(self)
            }
        }
    };
}

pub(crate) use named;
